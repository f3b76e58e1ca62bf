import type { Evidence } from '#contract/article';
import type { NotReadAgain, RecordRefusal } from '#contract/calls';
import type { Version } from '#text/article-history';
import { encodingChosen, runsPutBack } from '#text/extractor-name';
import { dateSharpness, showDate } from '../../archive/show-date';
import { refusalSentences } from '../../import/words';
import { count, many } from '../../ui/words';
import type { ArticleField } from './edit-article';

const LOCALE = 'en-GB';
const DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' });
const MINUTE = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });

export const inspector = 'Inspector';
export const closeInspector = 'Close the inspector';
export const sections = {
  article: 'Article',
  original: 'Original file',
  removed: 'Removed on import',
  versions: 'Versions',
} as const;
export const fieldNames: Readonly<Record<ArticleField, string>> = {
  title: 'Title',
  date: 'Date',
  source: 'Source',
  republishedFrom: 'Republished by',
  type: 'Type',
  issuers: 'Issuer',
  lang: 'Language',
  category: 'Category',
  authors: 'Author',
  url: 'Address',
  capturedAt: 'Captured',
};
export const unknown = 'unknown';
/** Of several articles: how many different values they have. */
export function severalValues(values: number): string {
  return `${count(values)} different`;
}
export function severalArticles(articles: number): string {
  return `${many(articles, 'article', 'articles')} selected`;
}
export const changesAll = 'What is changed here is changed in all of them. You can undo this.';
export const pressToEdit = 'Press Enter to change it.';

const BY: Readonly<Record<Evidence['by'], string>> = {
  '': '',
  meta: 'from the page’s own data',
  'json-ld': 'from the page’s own data',
  byline: 'from the line by the title',
  heading: 'from the heading',
  title: 'from the title',
  text: 'stated in the text',
  file: 'from the file’s name',
  address: 'from the page’s address',
  researcher: 'corrected by you',
};
const SURE: Readonly<Record<Evidence['sure'], string>> = { sure: '', likely: ', likely', guess: ', a guess' };

/** Where a finding comes from and how sure it is: "from the heading, likely". */
export function evidenceWords({ by, sure }: Evidence): string {
  return BY[by] === '' ? '' : BY[by] + SURE[sure];
}
/** A language that no word of the text names. */
export function detected({ sure }: Evidence): string {
  return `detected${SURE[sure]}`;
}
/** Where fields of articles come from that were imported before their evidence was kept. */
export const usualOrigin: Readonly<Partial<Record<ArticleField, string>>> = {
  republishedFrom: 'from the page',
  type: 'from the head of the text',
  issuers: 'from the head of the text',
  lang: 'detected',
  category: 'from the page',
  authors: 'from the page',
  url: 'from the page',
  capturedAt: 'from the page',
};
export function correctedBy(author: string | null): string {
  if (author === null) return BY.researcher;
  return author === '' ? 'corrected by somebody else' : `corrected by ${author}`;
}
/** What stands behind a date: "day, from the title". */
export function dateOrigin(edtf: string, origin: string): string {
  const sharpness = dateSharpness(edtf);
  return [sharpness === 'none' ? '' : sharpness, origin].filter((part) => part !== '').join(', ');
}
export const dateTaken = 'Takes 10 January 2024, Jan 2024, 1890, about 1890, or EDTF such as 1890~.';
export function dateUnderstood(edtf: string): string {
  if (edtf === '') return 'No date.';
  const sharpness = dateSharpness(edtf);
  return `${showDate(edtf, 'long')}, ${{ day: 'the day', month: 'the month only', year: 'the year only', none: '' }[sharpness]}.`;
}
export const momentTaken = 'Takes a day such as 10 January 2024, or ISO 8601 with a time.';
/** When a page was saved: an ISO 8601 moment in words; a day stays a day. */
export function showMoment(iso: string): string {
  if (!iso.includes('T')) return showDate(iso, 'long');
  const at = Date.parse(iso);
  return Number.isNaN(at) ? iso : moment(at);
}
export const titleNeeded = 'An article needs a title.';
export const saves = 'Enter saves, Escape leaves it as it was.';
export function savesLines(key: string): string {
  return `One a line. ${key} Enter saves, Escape leaves it as it was.`;
}
export const file = 'File';
export const size = 'Size';
export const encoding = 'Read as';
export const keptAt = 'Kept at';
export const sha256 = 'SHA-256';
export const notHere = 'The original is not in the archive’s folder. It may still be syncing.';
export const showOriginal = 'Show the original';
export const showInFolder = 'Show in folder';
export function bytes(count: number): string {
  return many(count, 'byte', 'bytes');
}
/** "000_ad06d08ba3232ebe.txt, 2,701 bytes", as far as both are known. */
export function originalLine(name: string, count: number | null): string {
  return [name, count === null ? '' : bytes(count)].filter((part) => part !== '').join(', ');
}
export const readAs = 'Read as…';
export const readAsLabel = 'Encoding';
export const readAgain = 'Read again';
export const reading = 'Reading…';
export const cancel = 'Cancel';
/** What reading anew leaves behind. */
export function annotationsStay(annotations: number): string {
  if (annotations === 0) return 'Decodes the kept original anew. You can undo this.';
  const [those, stay] = annotations === 1 ? ['annotation', 'stays'] : ['annotations', 'stay'];
  return `Decodes the kept original anew. Its ${count(annotations)} ${those} ${stay} with the text that is shown now. You can undo this.`;
}
export function sameText(name: string): string {
  return `The text is the same as ${name}.`;
}
export function nowRead(name: string): string {
  return `Read as ${name}. Undo brings the text before it back.`;
}
export function notReadAgain(reason: NotReadAgain | RecordRefusal, name: string): string {
  switch (reason) {
    case 'not-here':
      return notHere;
    case 'not-text':
      return `There is no text in it as ${name}. Choose another encoding.`;
    case 'unreadable':
      return `It could not be read as ${name}. Choose another encoding.`;
    case 'disk-full':
    case 'read-only':
    case 'other-window':
      return refusalSentences[reason];
  }
}
export const hostGone = 'Verbatim did not answer. Open it again and try once more.';
export const showRemoved = 'Show what was removed';
export const nothingRemoved = 'Nothing was removed.';
function moment(at: number): string {
  return `${DAY.format(at)}, ${MINUTE.format(at)}`;
}
function howMade(how: Version['how'], extractor: string): string {
  if (how === 'imported') return 'Imported';
  if (runsPutBack(extractor) > 0) return 'Block put back';
  const encoding = encodingChosen(extractor);
  return encoding === '' ? 'Read again' : `Read as ${encoding}`;
}
/** "Imported 1 March 2024, 18:40"; `extractor` names what made the text. */
export function versionLine({ how, at }: Pick<Version, 'how' | 'at'>, extractor: string): string {
  return `${howMade(how, extractor)} ${moment(at)}`;
}
/** "1,204 words, html/1". */
export function versionText({ words, extractor }: { readonly words: number; readonly extractor: string }): string {
  return `${many(words, 'word', 'words')}, ${extractor}`;
}
export const shownNow = 'shown now';
export const show = 'Show';
export function showVersion(number: number): string {
  return `Show version ${number}`;
}
