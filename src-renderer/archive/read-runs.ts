import type { ArchiveDatabase } from './archive-database';
import type { File, Run } from './rows';

/** Imports that a list shows: one a day for longer than anybody looks back. */
const MOST_RUNS = 1_000;
/** Files read at once: about 5 ms of the window's time. */
const BATCH = 500;

/** Imports, newest first (their ids begin with the time). */
export async function runsOf(db: ArchiveDatabase): Promise<Run[]> {
  return db.runs.orderBy('id').reverse().limit(MOST_RUNS).toArray();
}
export async function runOf(db: ArchiveDatabase, id: string): Promise<Run | undefined> {
  return db.runs.get(id);
}
/** Every file of an import in the order in which they were seen, in batches: for exports, never for the screen. */
export async function* allFilesOf(db: ArchiveDatabase, run: string): AsyncGenerator<File[]> {
  const ids = (await db.files.where('run').equals(run).primaryKeys()).sort();
  for (let at = 0; at < ids.length; at += BATCH) {
    const rows = await db.files.bulkGet(ids.slice(at, at + BATCH));
    yield rows.filter((row) => row !== undefined);
  }
}
