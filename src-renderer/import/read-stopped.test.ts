import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UnfinishedImport } from '#contract/calls';
import { ArchiveDatabase } from '../archive/archive-database';
import type { Article, File } from '../archive/rows';
import { readStopped } from './read-stopped';

let db: ArchiveDatabase;
beforeEach(() => {
  db = new ArchiveDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

const STOPPED: UnfinishedImport = { run: 'r', root: 'corpus', total: 600, files: 'there' };
const host = { unfinishedImports: async () => [STOPPED] };
function file(id: string, path: string, article: string, member?: string): File {
  const seen = { run: 'r', path, bytes: 1, mtime: 0, original: '', outcome: 'kept', reason: '' } as const;
  return { id, newest: '', ...seen, articles: [article], ...(member === undefined ? {} : { member }) };
}
const article = (id: string, trashedAt: number): Article =>
  ({ id, title: id, trashedAt, texts: [], tags: [] }) as never;

test('an import that stopped counts files, not the documents in them', async () => {
  await db.articles.bulkPut(['a', 'b', 'c'].map((id) => article(id, 0)));
  await db.files.bulkPut([
    file('1', 'one.txt', 'a'),
    file('2', 'two.zip/deep/a.txt', 'b', 'deep/a.txt'),
    file('3', 'two.zip/b.txt', 'c', 'b.txt'),
  ]);
  expect(await readStopped(db, host)).toEqual([{ ...STOPPED, done: 2 }]);
});
test('one that was taken back is over, and one that had done nothing yet can go on', async () => {
  expect(await readStopped(db, host)).toEqual([{ ...STOPPED, done: 0 }]);
  await db.articles.put(article('a', 7));
  await db.files.put(file('1', 'one.txt', 'a'));
  expect(await readStopped(db, host)).toEqual([]);
});
