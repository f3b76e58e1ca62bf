import { Dexie } from 'dexie';
import type { FileOutcome } from '#contract/change';
import type { ArchiveDatabase } from './archive-database';
import type { Article, File, Run } from './rows';

/** Imports that a list shows: one a day for longer than anybody looks back. */
const MOST_RUNS = 1_000;
/** Files read at once: few milliseconds of the window's time, also on a slow machine. */
const BATCH = 250;

/** Imports, newest first (their ids begin with the time). */
export async function runsOf(db: ArchiveDatabase): Promise<Run[]> {
  return db.runs.orderBy('id').reverse().limit(MOST_RUNS).toArray();
}
export async function runOf(db: ArchiveDatabase, id: string): Promise<Run | undefined> {
  return db.runs.get(id);
}
async function* inBatches(db: ArchiveDatabase, ids: readonly string[]): AsyncGenerator<File[]> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const rows = await db.files.bulkGet(ids.slice(at, at + BATCH));
    yield rows.filter((row) => row !== undefined);
  }
}
/** Every file of an import in the order of their time, in batches: for exports, never for the screen. */
export async function* allFilesOf(db: ArchiveDatabase, run: string): AsyncGenerator<File[]> {
  const ids = await db.files.where('[run+outcome]').between([run, Dexie.minKey], [run, Dexie.maxKey]).primaryKeys();
  yield* inBatches(db, ids.sort());
}
/** The ids of at most `limit` files of an import with this outcome. */
export async function someFilesOf(
  db: ArchiveDatabase,
  run: string,
  outcome: FileOutcome,
  limit: number,
): Promise<string[]> {
  return db.files.where('[run+outcome]').equals([run, outcome]).limit(limit).primaryKeys();
}
/** Rows that were read; what is here is not read again. */
export interface RowsRead {
  readonly files: Map<string, File>;
  readonly articles: Map<string, Article>;
}
export function nothingRead(): RowsRead {
  return { files: new Map(), articles: new Map() };
}
/** Rows asked for at once while an import runs: each is a question of its own, and two of these are a few milliseconds. */
const FEW = 50;

async function addMissing<Row extends { readonly id: string }>(
  table: { readonly bulkGet: (ids: string[]) => PromiseLike<(Row | undefined)[]> },
  ids: readonly string[],
  known: Map<string, Row>,
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  for (let at = 0; at < missing.length; at += FEW)
    for (const row of await table.bulkGet(missing.slice(at, at + FEW))) if (row) known.set(row.id, row);
}
/** Reads what of these is not read yet, in batches. */
export async function readMissing(
  db: ArchiveDatabase,
  { files, articles }: { readonly files?: readonly string[]; readonly articles?: readonly string[] },
  read: RowsRead,
): Promise<void> {
  await addMissing(db.files, files ?? [], read.files);
  await addMissing(db.articles, articles ?? [], read.articles);
}
/** The files of an import with this outcome that brought one of these articles, in batches. */
export async function* filesThatBrought(
  db: ArchiveDatabase,
  run: string,
  outcome: FileOutcome,
  articles: readonly string[],
): AsyncGenerator<File[]> {
  const wanted = new Set(articles);
  // A container is one original of many articles.
  const read = new Set<string>();
  for (let at = 0; at < articles.length; at += BATCH) {
    const rows = await db.articles.bulkGet(articles.slice(at, at + BATCH));
    const originals = new Set(
      rows.flatMap((row) => row?.texts.map(({ original }) => original) ?? []).filter((one) => !read.has(one)),
    );
    for (const original of originals) read.add(original);
    const files = await db.files
      .where('original')
      .anyOf([...originals])
      .toArray();
    yield files.filter((file) => file.run === run && file.outcome === outcome && wanted.has(file.articles[0] ?? ''));
  }
}
