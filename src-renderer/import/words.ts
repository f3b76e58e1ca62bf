import type { ArticleFound } from '#contract/article';
import type { FoundFormat, ImportProgress, RecordRefusal, UnfinishedImport } from '#contract/calls';
import type { FileOutcome, FileSeen, RunCounts, RunKind } from '#contract/change';
import { showDate } from '../archive/show-date';
import { count, many } from '../ui/words';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "38 MB", in steps of a thousand, as file managers count. */
export function size(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** step;
  const unit = units[step] ?? 'byte';
  // Below ten a decimal still tells something.
  const maximumFractionDigits = step > 0 && value < 10 ? 1 : 0;
  const unitDisplay = step === 0 ? 'long' : 'short';
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(value);
}
export const runTitles: Readonly<Record<RunKind, string>> = { import: 'Import', 'extract-again': 'Extract again' };
export const importFiles = 'Import files…';
export const importFolder = 'Import folder…';
export const cancelImport = 'Cancel';
export const closeReport = 'Close the report';
export const reportLabel = 'What became of the files';
export const filterLabel = 'Filter the report';
export const dropHere = 'Drop to import these files and folders.';
export const columns = { result: 'Result', file: 'File', article: 'Article', happened: 'What happened' } as const;
export const openArticle = 'Open';
export const compareArticles = 'Compare';
export const showFile = 'Show file';
export const tryAgain = 'Try again';
export function tryAllAgain(failed: number): string {
  return `Try all ${count(failed)} again`;
}
export const exportReport = 'Export report…';
export const csvColumns = { date: 'Date', bytes: 'Bytes', changed: 'Changed', hash: 'SHA-256' } as const;
/** Name of the file that holds a report; the day keeps two of them apart. */
export function reportFileName(what: RunKind, root: string, startedAt: number): string {
  const name = what === 'import' ? `Import of ${root}` : runTitles[what];
  return `${name}, ${new Date(startedAt).toISOString().slice(0, 10)}.csv`;
}
export const stoppedLabel = 'A stopped import';
export const resumeImport = 'Resume';
export const leaveStopped = 'Leave it';
/** What can be done about an import whose files are not there any more; empty where they are. */
export function stoppedAdvice({ files }: Pick<UnfinishedImport, 'files'>): string {
  switch (files) {
    case 'there':
      return '';
    case 'gone':
      return 'Its files are not where they were: connect their disk, or import them again. What is kept is not kept twice.';
    case 'handed-over':
      return 'Drop its files again; what is kept is not kept twice.';
  }
}
/** "The import of corpus stopped at 120 of 600 files." and what can be done about it. */
export function stoppedAt({ root, done, total, files }: UnfinishedImport & { readonly done: number }): string {
  const stopped = `The import of ${root} stopped at ${count(done)} of ${many(total, 'file', 'files')}.`;
  return [stopped, stoppedAdvice({ files })].filter((part) => part !== '').join(' ');
}
/** "Stopped at 120 of 600", in a list. */
export function stoppedShort({ done, total }: { readonly done: number; readonly total: number }): string {
  return `Stopped at ${count(done)} of ${count(total)}`;
}
export const notResumed =
  'The files of this import are not where they were. Import them again; what is kept is not kept twice.';
export const fileNotHere = 'Verbatim does not know where that file lies now. Import its folder again.';
export const notAgain =
  'Verbatim no longer knows where these files lay. Import the folder again; what is kept is not kept twice.';
export function fileLies(path: string): string {
  return `The file lies at ${path}`;
}
export const allImports = 'All imports';
export const closeImports = 'Close the imports';
export const noImports = 'Nothing has been imported yet.';
export const importsLabel = 'Imports so far';
export const importColumns = {
  root: 'What was imported',
  when: 'When',
  files: 'Files',
  became: 'Result',
  by: 'By',
} as const;
export const openReport = 'Report';
export const stillRunning = 'Under way';
export function when(at: number): string {
  return DAY.format(at);
}
export function fileCount(files: number): string {
  return count(files);
}
/** "12 changed, 3 left as they are, 1 failed, 284 the same". */
function extracted({ found, kept, attention, failed, files = found, cancelled }: RunCounts): string {
  const changed = files - kept - attention - failed;
  const parts = [
    changed > 0 && `${count(changed)} changed`,
    attention > 0 && `${count(attention)} left as ${attention === 1 ? 'it is' : 'they are'}`,
    failed > 0 && `${count(failed)} failed`,
    kept > 0 && `${count(kept)} the same`,
    cancelled && 'cancelled',
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'No articles' : parts.join(', ');
}
/** "286 kept, 7 duplicates, 2 failed", and how it ended where that was early. */
export function became(counts: RunCounts | null, what: RunKind = 'import'): string {
  if (counts === null) return 'Ended early.';
  if (what === 'extract-again') return extracted(counts);
  const { kept, duplicate, attention, unread, failed, versions = 0, cancelled } = counts;
  const parts = [
    kept > 0 && `${count(kept)} kept`,
    attention > 0 && `${count(attention)} kept with a question`,
    versions > 0 && many(versions, 'new version', 'new versions'),
    duplicate > 0 && many(duplicate, 'duplicate', 'duplicates'),
    unread > 0 && `${count(unread)} not read yet`,
    failed > 0 && `${count(failed)} failed`,
    cancelled && 'cancelled',
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'No files' : parts.join(', ');
}
const formatNames = new Map(
  Object.entries({
    '': 'without extension',
    txt: 'Text',
    html: 'Web page',
    md: 'Markdown',
    mhtml: 'Web page in one file',
    warc: 'Web archive',
    wacz: 'Web archive, packed',
    pdf: 'PDF',
    doc: 'Word 97–2003',
    docx: 'Word',
    odt: 'OpenDocument',
    rtf: 'Rich text',
    epub: 'EPUB',
    eml: 'Mail',
    msg: 'Outlook mail',
    mbox: 'Mailbox',
    zip: 'Zip archive',
    wpd: 'WordPerfect',
    jpg: 'JPEG picture',
    png: 'PNG picture',
    gif: 'GIF picture',
    tif: 'TIFF picture',
    csv: 'CSV table',
    xls: 'Excel 97–2003',
    xlsx: 'Excel',
    ppt: 'PowerPoint 97–2003',
    pptx: 'PowerPoint',
    xml: 'XML',
    json: 'JSON',
    js: 'Script',
    css: 'Style sheet',
  }),
);
/** A kind of files in words; one that we have no word for is called by its extension. */
export function formatName(format: string): string {
  return formatNames.get(format) ?? `.${format}`;
}
/** "405 files, 38 MB". */
export function filesAndSize(files: number, bytes: number): string {
  return `${many(files, 'file', 'files')}, ${size(bytes)}`;
}
export const foundLabel = 'What was found';
/** Kinds that a sentence names; the rest of a long list is only counted. */
const MOST_NAMED = 6;
/** "Will be kept but not read yet: 12 (PDF 8, Word 97–2003 4)." */
export function keptUnread(unread: readonly FoundFormat[]): string {
  const all = unread.reduce((sum, { files }) => sum + files, 0);
  const named = unread.slice(0, MOST_NAMED).map(({ format, files }) => `${formatName(format)} ${count(files)}`);
  const more = unread.length - named.length;
  const kinds = more > 0 ? [...named, many(more, 'more kind', 'more kinds')] : named;
  return `Will be kept but not read yet: ${count(all)} (${kinds.join(', ')}).`;
}
export function leftOut(passedOver: number): string {
  return `Left out for their names: ${count(passedOver)} (hidden files, system files, folders of saved pages).`;
}
export function importCount(files: number): string {
  return `Import ${many(files, 'file', 'files')}`;
}
/** What the status bar says of an import that is not over. */
export function underWay({
  what,
  state,
  done,
  total,
}: Pick<ImportProgress, 'what' | 'state' | 'done' | 'total'>): string {
  if (what === 'extract-again') return `Extracting again ${count(done)} of ${count(total)}`;
  if (state === 'looking') return `Looking: ${many(total, 'file', 'files')} so far`;
  return state === 'found' ? `${many(total, 'file', 'files')} found, not imported yet` : importing(done, total);
}
/** What a new extraction has no lines for. */
export function cameOutTheSame(articles: number): string {
  return articles === 0 ? '' : ` ${many(articles, 'text', 'texts')} came out the same.`;
}
/** Results of a new extraction, where they have other names than those of an import. */
const extractionNames: Readonly<Partial<Record<FileOutcome, string>>> = {
  'new-version': 'Changed',
  attention: 'Left as it is',
};
/** What a result is called in the report of such a run. */
export function outcomeName(outcome: FileOutcome | 'all', what: RunKind): string {
  const own = what === 'extract-again' && outcome !== 'all' ? extractionNames[outcome] : undefined;
  return own ?? outcomeNames[outcome];
}
export const undoneReport = 'Undone: what this import brought lies in the trash.';
export const undoneVersions = 'Undone: new articles lie in the trash, the others show the text they had before.';
const outcomeNames: Readonly<Record<FileOutcome | 'all', string>> = {
  all: 'All',
  kept: 'Kept',
  'new-version': 'New version',
  reprint: 'Reprint',
  duplicate: 'Duplicate',
  attention: 'Attention',
  unread: 'Not read yet',
  failed: 'Failed',
};
export function startedAt(what: RunKind, root: string, at: number): string {
  const started = `started ${CLOCK.format(at)}`;
  return what === 'import' ? `${root}, ${started}` : started;
}
export function filesDone({ what, total, state }: Pick<ImportProgress, 'what' | 'total' | 'state'>): string {
  if (what === 'extract-again') return `of ${many(total, 'article', 'articles')}`;
  return state === 'looking' ? `${many(total, 'file', 'files')} found so far` : `of ${many(total, 'file', 'files')}`;
}
/** "1,203 documents", where files hold several. */
export function documentCount(documents: number): string {
  return many(documents, 'document', 'documents');
}
/** "61 files a second · 5 s so far · about 2 s left", or "61 files a second · 7 s in all". */
export function pace(done: number, total: number, ms: number, running: boolean, what: RunKind = 'import'): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const rate = done / Math.max(0.001, ms / 1000);
  const units = what === 'import' ? 'files' : 'articles';
  const parts = [
    `${count(Math.round(rate))} ${units} a second`,
    `${count(seconds)} s ${running ? 'so far' : 'in all'}`,
  ];
  if (running && done > 0 && done < total)
    parts.push(`about ${count(Math.max(1, Math.round((total - done) / rate)))} s left`);
  return parts.join(' · ');
}
function importing(done: number, total: number): string {
  return `Importing ${count(done)} of ${count(total)}`;
}
export function readingNow(path: string): string {
  return `Reading ${path}`;
}
export function finished({
  what,
  state,
  refusal,
  done,
}: Pick<ImportProgress, 'what' | 'state' | 'refusal' | 'done'>): string {
  switch (state) {
    case 'done':
      return 'Done.';
    case 'cancelled':
      if (what === 'extract-again') return 'Cancelled. What was changed stays; Undo takes it back.';
      return done === 0 ? 'Cancelled. Nothing was imported.' : 'Cancelled. What was kept stays; Undo takes it back.';
    case 'failed':
      return refusal === '' ? 'The import ended early. What was kept stays.' : refusalSentences[refusal];
    case 'looking':
    case 'found':
    case 'reading':
      return '';
  }
}
export const refusalSentences: Readonly<Record<RecordRefusal, string>> = {
  'disk-full': 'Not saved: the disk is full. Free some space and try again.',
  'read-only': 'Not saved: the archive’s folder cannot be written to. Check the disk, then open Verbatim again.',
  'other-window': 'Not saved: another window writes to this archive now.',
};
/** What happened to a file, in one sentence. `article` is the title of what it became, is the same as or repeats. */
export function whatHappened(
  file: Pick<FileSeen, 'outcome' | 'reason' | 'doubts' | 'changed'>,
  article: string,
  date: string,
): string {
  switch (file.outcome) {
    case 'duplicate':
      if (file.reason === 'same-text')
        return article === '' ? sameText : `Same text as “${article}”. Nothing is new in it.`;
      return article === '' ? 'The same file again. Not kept twice.' : `Same file as “${article}”. Not kept twice.`;
    case 'kept':
      if (file.reason === 'restored') return 'It was in the trash and is back.';
      return date === '' ? 'No date found.' : showDate(date, 'long');
    case 'new-version':
      if (file.changed) return whatChanged(file.changed);
      // The title last: where there is no room for it, the row still says what happened.
      if (file.reason === 'waits') return `Newer version kept, annotations stay on the old one: “${article}”.`;
      if (file.reason === 'older') return `Older version kept, the later one is shown: “${article}”.`;
      return [`New version of “${article}”.`, reasonSentences[file.reason]].join(' ').trim();
    case 'reprint':
      return article === ''
        ? 'The same statement from elsewhere. Kept and linked.'
        : `Reprint of “${article}”. Kept and linked.`;
    case 'attention':
      if (file.changed) return `${reasonSentences[file.reason]} ${whatChanged(file.changed)}`;
      return (file.doubts ?? [file.reason]).map((reason) => reasonSentences[reason]).join(' ');
    case 'unread':
    case 'failed':
      return reasonSentences[file.reason];
  }
}
const changedFields: Readonly<Partial<Record<keyof ArticleFound, string>>> = {
  title: 'title',
  date: 'date',
  authors: 'author',
  issuers: 'issuer',
  source: 'source',
  republishedFrom: 'republished by',
  url: 'address',
  capturedAt: 'captured',
  lang: 'language',
  type: 'type',
  category: 'category',
};
/** "12 blocks more, 3 fewer; title, date". */
function whatChanged({ more, fewer, fields }: NonNullable<FileSeen['changed']>): string {
  const blocks = [
    more > 0 && `${many(more, 'block', 'blocks')} more`,
    fewer > 0 && (more > 0 ? `${count(fewer)} fewer` : `${many(fewer, 'block', 'blocks')} fewer`),
  ].filter((part) => part !== false);
  const text = blocks.length > 0 ? blocks.join(', ') : 'The same blocks, others removed';
  const named = fields.flatMap((field) => changedFields[field] ?? []);
  return named.length > 0 ? `${text}; ${named.join(', ')}` : text;
}
const sameText = 'The same text again. Nothing is new in it.';
const reasonSentences: Readonly<Record<FileSeen['reason'], string>> = {
  '': '',
  restored: '',
  waits: 'Annotated, so it waits:',
  older: '',
  'same-text': '',
  annotated: 'It has annotations, and a newer version waits: left as it is.',
  'by-hand': 'Blocks were put back by hand: left as it is.',
  'no-original': 'Its original is not in the archive’s folder. It may still be syncing.',
  'no-date': 'No date found.',
  'no-title': 'No title found: uses the first line.',
  'encoding-guessed': 'The encoding is a guess: check accents and letters.',
  'mostly-empty': 'There is hardly any text in it.',
  'part-damaged': 'Some of it is damaged in the file itself: check it against the original.',
  'ends-early': 'The file ends in the middle. It was probably not downloaded in full.',
  scanned: 'Scanned pages: no text to search. The original is kept.',
  'other-format': 'Its name says another format than it has. It was read as what it is.',
  shortened: 'It is longer than one article can be: its beginning was read. The original is kept whole.',
  'format-not-read': 'This format is not read yet. The original is kept.',
  'empty-file': 'The file is empty. The original is kept.',
  'not-text': 'There is no text in it. The original is kept.',
  'too-large': 'The file is too large to read. It was not kept.',
  unreadable: 'The file could not be read from the disk. Check it and import it again.',
  'took-too-long': 'Reading took too long and was stopped. The original is kept.',
  crashed: 'Reading this file failed. The original is kept.',
  gone: 'The file was gone before it could be kept.',
  locked: 'Locked with a password. Unlock it and import it again.',
  damaged: 'The file is damaged and nothing in it can be read. The original is kept.',
  'unpacks-too-large': 'It unpacks to more than any document has, and was stopped. The original is kept.',
  'too-deep': 'It lies in too many containers, one in the other. Unpack it and import it again.',
  'too-many': 'It holds more documents than are read from one file. Unpack it and import the folder.',
  'set-aside': 'Reading it has failed three times, so it is not tried again. The original is kept.',
  'not-kept': 'The original could not be kept. Check the disk and import it again.',
};
export const chooserTitle = 'Import a folder';
export const chooserImport = 'Import this folder';
export const chooserUp = 'Up';
export const chooserCancel = 'Cancel';
export const chooserLabel = 'Folders';
export const chooserUnreadable = 'This folder cannot be read. Choose another.';
export const chooserNone = 'No folders in here.';
export function filesHere(files: number): string {
  return `${many(files, 'file', 'files')} directly in it; folders inside are imported too.`;
}
export const importBusy = 'An import is running. Wait for it, or cancel it first.';
export const importNotFound = 'That file or folder is not there any more.';
export function handedOver(name: string): string {
  return `${name} could not be handed over. Import it again.`;
}
export const droppedFiles = 'Dropped files';
export const pickedFiles = 'Chosen files';
export const emptyReports: Readonly<Record<RunKind, string>> = {
  import: 'No file has this result.',
  'extract-again': 'No text came out differently.',
};
