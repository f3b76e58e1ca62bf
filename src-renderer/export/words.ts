import { many } from '../ui/words';
import type { Unproved } from './cited-passage';
import type { Format } from './export-options';
import type { GroupBy } from './group-passages';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const ROUND = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

export const annotations = 'Annotations';
export const noDate = 'No date';
export const noTag = 'No tag';
/** The heading of a document that holds the annotations of one tag and those below it. */
export function annotationsTagged(path: string): string {
  return `Annotations tagged ${path}`;
}
export function annotationsOfArticle(title: string): string {
  return `Annotations of “${title}”`;
}
export function annotationsHead(count: number, articles: number, now: Date): string {
  const counts = `${many(count, 'annotation', 'annotations')} in ${many(articles, 'article', 'articles')}`;
  return `${counts}. Exported from Verbatim on ${DAY.format(now)}.`;
}
export function tagsLine(paths: readonly string[]): string {
  return `Tags: ${paths.map((path) => `#${path.replaceAll(' ', '-')}`).join(' ')}`;
}
export function provenanceLine(article: {
  readonly source: string;
  readonly republishedFrom: string;
  readonly originalSha256: string;
}): string {
  const { source, republishedFrom, originalSha256 } = article;
  return [
    source && `Originally published on ${source}.`,
    republishedFrom && `As republished by ${republishedFrom}.`,
    `Original file SHA-256 ${originalSha256}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
/** The quote's place among the words around it: "Context: before […] after". */
export function contextLine(prefix: string, suffix: string): string {
  return `Context: ${prefix.replaceAll('\n', ' ')}[…]${suffix.replaceAll('\n', ' ')}`;
}
export const exportTitle = 'Export annotations';
export const what = 'What';
export const scopeNames = {
  selected: 'Selected annotations',
  list: 'Annotations in this list',
  article: 'Annotations of this article',
  all: 'All annotations',
} as const;
export const format = 'Format';
export const formatNames: Readonly<Record<Format, string>> = {
  markdown: 'Markdown, one file',
  csv: 'CSV, one row for each passage',
  json: 'JSON, every passage whole',
};
export const groupBy = 'Group by';
export const groupNames: Readonly<Record<GroupBy, string>> = { article: 'Article', tag: 'Tag', date: 'Date' };
export const include = 'Include';
export const includeNames = {
  notes: 'Notes',
  tags: 'Tags',
  provenance: '“As republished by” and file hash',
  context: 'Text before and after the quote',
} as const;
export const csvFor = 'For';
export const csvOptions = 'Options';
export const csvPresetNames = { spreadsheet: 'Spreadsheets', data: 'Data' } as const;
export const csvNames = { bom: 'Byte order mark', guard: 'Guard against formulas' } as const;
export const csvHint = 'Excel needs the mark to read accents. The guard puts an apostrophe before = + - and @.';
export const jsonHint =
  'Quote, note, tags, title, date, source, address and statement of each passage, offsets in code points, and the SHA-256 of original and text.';
export const preview = 'Preview';
export function documentSize(passages: number, articles: number, bytes: number): string {
  return [many(passages, 'annotation', 'annotations'), many(articles, 'article', 'articles'), fileSize(bytes)].join(
    ' · ',
  );
}
/** "812 bytes", "18 KB", "2.4 MB": a thousand of one make the next. */
function fileSize(bytes: number): string {
  if (bytes < 1_000) return many(bytes, 'byte', 'bytes');
  if (bytes < 1_000_000) return `${ROUND.format(bytes / 1_000)} KB`;
  return `${ROUND.format(bytes / 1_000_000)} MB`;
}
export function moreLines(count: number): string {
  return `${many(count, 'line', 'lines')} more in the file.`;
}
export const copy = 'Copy';
export const copied = 'Copied';
export const notCopied = 'Not copied';
export const readingBack = 'Reading every quote back from the text…';
export const readBack = 'Every quote was read back from the text and matches.';
export const cancel = 'Cancel';
export const saveAs = 'Save as…';
export const nothingToExport = 'There are no annotations to export yet.';
export const notGathered = 'The annotations could not be read. Close this and export again.';
/** Why nothing leaves. A long quote is named by its beginning. */
export function notProved({ why, title, statement, quote }: Unproved): string {
  const beginning = Array.from(quote).slice(0, 60);
  const named = `“${beginning.join('')}${beginning.length < quote.length ? '…' : ''}”`;
  if (why === 'text-missing')
    return `The text of “${title}” is not here yet, so ${named} cannot be read back. Nothing is exported.`;
  const at = statement === '' ? '' : ` at ${statement}`;
  return `${named} from “${title}”${at} does not read back as it was. Nothing is exported.`;
}
const EXTENSIONS: Readonly<Record<Format, string>> = { markdown: 'md', csv: 'csv', json: 'json' };
/** "Annotations tagged position/condemn" as a file: a slash would be a folder. */
export function exportFileName(heading: string, kind: Format): string {
  return `Verbatim ${heading.slice(0, 1).toLowerCase()}${heading.slice(1).replaceAll('/', '-')}.${EXTENSIONS[kind]}`;
}
export function exportedTo(path: string): string {
  return `Exported to ${path}.`;
}
export const exportedToDownloads = 'Exported to your downloads.';
export const exportUnwritable = 'Not exported: that place cannot be written to. Choose another folder.';
export const exportDiskFull = 'Not exported: the disk is full. Free some space and export again.';
