import type { HostCalls, UnfinishedImport } from '#contract/calls';
import type { ArchiveDatabase } from '../archive/archive-database';
import { allRows, isUndone, type ReportRow } from './report-rows';

/** An import that stopped in the middle, and how many of its files were read before that. */
export interface StoppedImport extends UnfinishedImport {
  readonly done: number;
}
/** The file that a row is about, or that holds what it is about. */
function fileOf({ file: { path, member } }: ReportRow): string {
  return member === undefined ? path : path.slice(0, -member.length - 1);
}
/** Imports that stopped in the middle, newest first. One that was taken back meanwhile is over. */
export async function readStopped(
  db: ArchiveDatabase,
  host: Pick<HostCalls, 'unfinishedImports'>,
): Promise<StoppedImport[]> {
  const stopped: StoppedImport[] = [];
  for (const unfinished of await host.unfinishedImports()) {
    const files = new Set<string>();
    const brought: ReportRow[] = [];
    for await (const rows of allRows(db, unfinished.run, new Map())) {
      for (const row of rows) files.add(fileOf(row));
      brought.push(...rows);
    }
    if (!isUndone(brought)) stopped.push({ ...unfinished, done: Math.min(files.size, unfinished.total) });
  }
  return stopped;
}
