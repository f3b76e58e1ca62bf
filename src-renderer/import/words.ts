import type { ImportProgress, RecordRefusal } from '#contract/calls';
import type { RunCounts, RunKind } from '#contract/change';
import { count, many } from '../ui/words';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

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
export const undoneReport = 'Undone: what this import brought lies in the trash.';
export const undoneVersions = 'Undone: new articles lie in the trash, the others show the text they had before.';
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
