import { dateSharpness, showDate } from '../../archive/show-date';
import { count, many } from '../../ui/words';
import type { Relative } from './relatives-of';

type Name = { readonly kind: 'site' | 'title' | 'file'; readonly name: string };

/** "Also published at diplomatie.gouv.fr", "as “Title”", "in page.html". */
export function alsoPublished(kind: Name['kind']): string {
  return `Also published ${{ site: 'at', title: 'as', file: 'in' }[kind]}`;
}
export function quoted({ kind, name }: Name): string {
  return kind === 'title' ? `“${name}”` : name;
}
/** " on 10 January 2024", " in January 2024", " about 1890"; nothing where there is no date. */
export function onDate(edtf: string): string {
  const date = showDate(edtf, 'long');
  if (date === '' || date.startsWith('about')) return date && ` ${date}`;
  return dateSharpness(edtf) === 'day' ? ` on ${date}` : ` in ${date}`;
}
export const and = 'and';
export function more(others: number): string {
  return `${count(others)} more`;
}
export function showMore(others: number): string {
  return `${more(others)}: show all in the inspector`;
}
export const reprints = 'Reprints';
export const openArticle = 'Open';
export const compare = 'Compare';
export function compareWith(about: readonly string[]): string {
  return `Compare with ${about.filter((part) => part !== '').join(', ')}`;
}
export const noReprint = 'No reprint of this article is here.';

export const differenceTitle = 'Compare';
export const backToText = 'Back to the text';
export const otherText = 'Compare with';
/** How an article is called in a list of several: "Harbour Post, 15 Mar 2024". */
export function choiceName({ kind, name }: Name, { date }: Pick<Relative, 'date'>): string {
  return [quoted({ kind, name }), showDate(date, 'short')].filter((part) => part !== '').join(', ');
}
export const openHere = 'open in the reader';
export const previousChange = 'Previous change';
export const nextChange = 'Next change';
export function changeOf(change: number, all: number): string {
  return change === 0 ? many(all, 'change', 'changes') : `Change ${count(change)} of ${count(all)}`;
}
/** "3 statements changed, 1 added, 2 left out", as one goes from the earlier text to the later. */
export function summary({ changed, added, left }: Readonly<Record<'changed' | 'added' | 'left', number>>): string {
  const kinds: readonly (readonly [number, string])[] = [
    [changed, 'changed'],
    [added, 'added'],
    [left, 'left out'],
  ];
  const told = kinds.filter(([statements]) => statements > 0);
  if (told.length === 0) return 'No word is different.';
  const [first = [0, ''], ...others] = told;
  const more = others.map(([statements, what]) => `${count(statements)} ${what}`);
  return [`${many(first[0], 'statement', 'statements')} ${first[1]}`, ...more].join(', ');
}
export function same(statements: number): string {
  return statements === 1 ? '1 statement is the same' : `${many(statements, 'statement', 'statements')} are the same`;
}
export const bothTexts = 'Both texts';
export const notHere = 'Not in this text';
/** Said by a screen reader around words that only one of the two texts has. */
export const leftOutBegins = ' left out: ';
export const addedBegins = ' added: ';
export const markEnds = ' end. ';
export const comparing = 'Comparing…';
export const textMissing = 'One of the two texts has not arrived yet. It may still be syncing.';
