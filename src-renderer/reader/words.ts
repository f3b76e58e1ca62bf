import { many } from '../ui/words';

const LOCALE = 'en-GB';

const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long' });
const DAY_OF_YEAR = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });

export const addTag = '+ tag';
export const more = 'more';
export const notes = 'Notes';
export const untagged = 'no tag';
export const publishedOn = 'originally published on';
export const noDate = 'no date';
export const tableName = 'Table';

export function statements(value: number): string {
  return many(value, 'statement', 'statements');
}
export function words(value: number): string {
  return many(value, 'word', 'words');
}
/** What a screen reader says of a mark: "position/condemn, note: Sender and receiver are named." */
export function markName(paths: readonly string[], note: string): string {
  const tags = paths.length > 0 ? paths.join(', ') : untagged;
  return note ? `${tags}, note: ${note}` : tags;
}
export function noteNumber(place: number, name: string): string {
  return `Note ${place}: ${name}`;
}
export function moreMarks(value: number): string {
  return `+${value}`;
}
/** In the gutter, below the number of the first statement of a printed page. */
export function pageMark(page: string): string {
  return `p. ${page}`;
}
/** What stands in brackets behind a date; nothing where the date itself says "about". */
export function exactness(sharpness: 'day' | 'month' | 'year' | 'none'): string {
  return { day: 'exact day', month: 'month only', year: 'year only', none: '' }[sharpness];
}
/** A kind of text at the beginning of a line: "Joint statement". */
export function sentenceCase(type: string): string {
  return type.slice(0, 1).toLocaleUpperCase(LOCALE) + type.slice(1);
}
function sinceDay(at: number, now: number): string {
  return (new Date(at).getFullYear() === new Date(now).getFullYear() ? DAY : DAY_OF_YEAR).format(at);
}
/** That a later version is here than the one that is shown, on which so many annotations stand. */
export function newerHere(since: number, annotations: number, now: number = Date.now()): string {
  const here = `A newer version of this text is here since ${sinceDay(since, now)}.`;
  return annotations === 0 ? here : `${here} Your annotations stay on this one.`;
}
export const showNewer = 'Show it';
export function standElsewhere(annotations: number): string {
  return annotations === 1
    ? '1 annotation stands on another version.'
    : `${many(annotations, 'annotation', 'annotations')} stand on another version.`;
}
