import type { UnfinishedImport } from '#contract/calls';
import { count, many } from '../ui/words';

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
