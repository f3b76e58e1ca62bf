import type { ImportProgress, RecordRefusal } from '#contract/calls';
import type { FileOutcome, FileSeen } from '#contract/change';
import { showDate } from '../archive/show-date';

const COUNT = new Intl.NumberFormat('en-GB');
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

function many(count: number, one: string, several: string): string {
  return `${COUNT.format(count)} ${count === 1 ? one : several}`;
}
export const importTitle = 'Import';
export const importFiles = 'Import files…';
export const importFolder = 'Import folder…';
export const cancelImport = 'Cancel';
export const closeReport = 'Close the report';
export const reportLabel = 'What became of the files';
export const filterLabel = 'Filter the report';
export const dropHere = 'Drop to import these files and folders.';
export const columns = { result: 'Result', file: 'File', article: 'Article', happened: 'What happened' } as const;
export const openArticle = 'Open';
export const outcomeNames: Readonly<Record<FileOutcome | 'all', string>> = {
  all: 'All',
  kept: 'Kept',
  'new-version': 'New version',
  reprint: 'Reprint',
  duplicate: 'Duplicate',
  attention: 'Attention',
  unread: 'Not read yet',
  failed: 'Failed',
};
export function startedAt(root: string, at: number): string {
  return `${root}, started ${CLOCK.format(at)}`;
}
export function filesDone({ total, state }: Pick<ImportProgress, 'total' | 'state'>): string {
  return state === 'looking' ? `${COUNT.format(total)} files found so far` : `of ${many(total, 'file', 'files')}`;
}
/** "61 files a second · 5 s so far · about 2 s left". */
export function pace(done: number, total: number, ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const rate = done / Math.max(0.001, ms / 1000);
  const parts = [`${COUNT.format(Math.round(rate))} files a second`, `${COUNT.format(seconds)} s so far`];
  if (done > 0 && done < total)
    parts.push(`about ${COUNT.format(Math.max(1, Math.round((total - done) / rate)))} s left`);
  return parts.join(' · ');
}
export function importing(done: number, total: number): string {
  return `Importing ${COUNT.format(done)} of ${COUNT.format(total)}`;
}
export function readingNow(path: string): string {
  return `Reading ${path}`;
}
export function finished(state: ImportProgress['state'], refusal: ImportProgress['refusal']): string {
  switch (state) {
    case 'done':
      return 'Done.';
    case 'cancelled':
      return 'Cancelled. What was kept stays; Undo takes it back.';
    case 'failed':
      return refusal === '' ? 'The import ended early. What was kept stays.' : refusalSentences[refusal];
    case 'looking':
    case 'reading':
      return '';
  }
}
export const refusalSentences: Readonly<Record<RecordRefusal, string>> = {
  'disk-full': 'Not saved: the disk is full. Free some space and try again.',
  'read-only': 'Not saved: the archive’s folder cannot be written to. Check the disk, then open Verbatim again.',
  'other-window': 'Not saved: another window writes to this archive now.',
};
/** What happened to a file, in one sentence. `article` is the title of what it became or is the same as. */
export function whatHappened(file: Pick<FileSeen, 'outcome' | 'reason'>, article: string, date: string): string {
  switch (file.outcome) {
    case 'duplicate':
      return article === '' ? 'The same file again. Not kept twice.' : `Same file as “${article}”. Not kept twice.`;
    case 'kept':
      if (file.reason === 'restored') return 'It was in the trash and is back.';
      return date === '' ? 'No date found.' : showDate(date, 'long');
    case 'new-version':
      return 'Another text of an article that is here: its newest version now.';
    case 'reprint':
      return 'The same words from another file: kept and linked.';
    case 'attention':
    case 'unread':
    case 'failed':
      return reasonSentences[file.reason];
  }
}
const reasonSentences: Readonly<Record<FileSeen['reason'], string>> = {
  '': '',
  restored: '',
  'no-date': 'No date found.',
  'no-title': 'No title found: uses the first line.',
  'encoding-guessed': 'The encoding is a guess: check accents and letters.',
  'mostly-empty': 'There is hardly any text in it.',
  'part-damaged': 'Some characters are damaged in the file itself.',
  'format-not-read': 'This format is not read yet. The original is kept.',
  'empty-file': 'The file is empty. The original is kept.',
  'not-text': 'There is no text in it. The original is kept.',
  'too-large': 'The file is too large to read. It was not kept.',
  unreadable: 'The file could not be read from the disk. Check it and import it again.',
  'took-too-long': 'Reading took too long and was stopped. The original is kept.',
  crashed: 'Reading this file failed. The original is kept.',
  gone: 'The file was gone before it could be kept.',
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
export const emptyReport = 'No file has this result.';
