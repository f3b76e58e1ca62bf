import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileOutcome } from '#contract/change';
import { ArchiveDatabase } from '../archive/archive-database';
import { nothingRead, runOf, runsOf } from '../archive/read-runs';
import type { Article, File, Run } from '../archive/rows';
import { allRows, FILTERS, isUndone, readReport, WORST_FIRST } from './report-rows';

let db: ArchiveDatabase;
beforeEach(() => {
  db = new ArchiveDatabase(crypto.randomUUID());
});
afterEach(() => db.delete());

function file(n: number, outcome: FileOutcome, article = ''): File {
  const id = `f${String(n).padStart(5, '0')}`;
  const seen = { run: 'r', path: `${n}.txt`, bytes: n, mtime: 0, original: '', outcome, reason: '' } as const;
  return { id, newest: '', ...seen, articles: article === '' ? [] : [article] };
}
const NO_REPRINTS = new Map<string, string>();
const article = (id: string, trashedAt = 0): Article =>
  ({ id, title: `Title of ${id}`, date: '2024', trashedAt, original: '', url: '', folder: '', tags: [] }) as never;

test('a report has every count, and the worst rows first', async () => {
  await db.articles.bulkPut([article('a'), article('b')]);
  await db.files.bulkPut([
    file(1, 'kept', 'a'),
    file(2, 'failed'),
    file(3, 'attention', 'b'),
    file(4, 'duplicate', 'a'),
  ]);
  const report = await readReport(db, 'r', 'all', NO_REPRINTS);
  expect(report.counts).toMatchObject({ kept: 1, failed: 1, attention: 1, duplicate: 1, unread: 0 });
  expect(report.rows.map((row) => [row.file.path, row.title])).toEqual([
    ['2.txt', ''],
    ['3.txt', 'Title of b'],
    ['4.txt', 'Title of a'],
    ['1.txt', 'Title of a'],
  ]);
  expect((await readReport(db, 'r', 'failed', NO_REPRINTS)).rows.map((row) => row.file.path)).toEqual(['2.txt']);
  expect((await readReport(db, 'other', 'all', NO_REPRINTS)).rows).toEqual([]);
});
test('while an import runs, each reading reads only what came since the one before', async () => {
  await db.articles.bulkPut([article('a'), article('b')]);
  await db.files.put(file(1, 'kept', 'a'));
  const read = nothingRead();
  const titles = async (): Promise<string[]> =>
    (await readReport(db, 'r', 'all', NO_REPRINTS, read)).rows.map(({ title }) => title);
  expect(await titles()).toEqual(['Title of a']);
  const asked: unknown[] = [];
  const { bulkGet } = db.files;
  db.files.bulkGet = ((ids: string[]) => {
    asked.push(...ids);
    return bulkGet.call(db.files, ids);
  }) as typeof bulkGet;
  await db.files.put(file(2, 'kept', 'b'));
  expect(await titles()).toEqual(['Title of a', 'Title of b']);
  expect(asked).toEqual(['f00002']);
});
test('every result has a filter, and those that need a hand stand last, the worst at the end', () => {
  expect(FILTERS.toSorted()).toEqual(WORST_FIRST.toSorted());
  expect(FILTERS.slice(-3)).toEqual(['attention', 'unread', 'failed']);
});
test('an import is undone when all that it brought lies in the trash, not when one article does', async () => {
  await db.articles.bulkPut([article('a', 7), article('b')]);
  await db.files.bulkPut([file(1, 'kept', 'a'), file(2, 'attention', 'b'), file(3, 'duplicate', 'c')]);
  const undone = async (): Promise<boolean> => isUndone((await readReport(db, 'r', 'all', NO_REPRINTS)).rows);
  expect(await undone()).toBe(false);
  await db.articles.put(article('b', 7));
  expect(await undone()).toBe(true);
  expect(isUndone([])).toBe(false);
});
test('a new version is undone when its article shows the text before it again, not when a later one came', async () => {
  const source = (n: number) => ({ text: `t${n}`, original: `o${n}`, member: '' });
  const showing = (n: number, newer: object | null = null): Article =>
    ({ ...article('a'), ...source(n), texts: [1, 2, 3].map(source), newer }) as Article;
  await db.files.put({ ...file(1, 'new-version', 'a'), original: 'o2' });
  const undone: boolean[] = [];
  for (const row of [showing(2), showing(1), showing(1, source(2)), showing(3)]) {
    await db.articles.put(row);
    undone.push(isUndone((await readReport(db, 'r', 'all', NO_REPRINTS)).rows));
  }
  expect(undone).toEqual([false, true, false, false]);
});
test('an export has every row of a long report, which the screen has not, in the order of the files', async () => {
  await db.files.bulkPut(Array.from({ length: 2_600 }, (_, n) => file(n, n % 2 === 0 ? 'kept' : 'failed')));
  await db.files.bulkPut(Array.from({ length: 1_400 }, (_, n) => file(2_600 + n, 'kept')));
  const paths: string[] = [];
  for await (const rows of allRows(db, 'r', NO_REPRINTS)) {
    expect(rows.length).toBeLessThanOrEqual(250);
    paths.push(...rows.map((row) => row.file.path));
  }
  expect(paths).toEqual(Array.from({ length: 4_000 }, (_, n) => `${n}.txt`));
  expect((await readReport(db, 'r', 'kept', NO_REPRINTS)).rows.length).toBe(2_000);
});
test('imports are listed newest first, and one is found by its id', async () => {
  const run = (id: string): Run => ({ id, newest: '', root: id, by: '', startedAt: 1, endedAt: 2, counts: null });
  await db.runs.bulkPut(['r1', 'r3', 'r2'].map(run));
  expect((await runsOf(db)).map(({ id }) => id)).toEqual(['r3', 'r2', 'r1']);
  expect((await runOf(db, 'r2'))?.root).toBe('r2');
  expect(await runOf(db, 'r9')).toBeUndefined();
});
test('what was kept and repeats an older article is a reprint of it; what has a question stays a question', async () => {
  const brought = (id: string): Article => ({ ...article(id), texts: [{ original: `o-${id}` }] }) as unknown as Article;
  await db.articles.bulkPut(['old', 'again', 'doubtful', 'alone'].map(brought));
  const from = (n: number, outcome: FileOutcome, id: string): File => ({
    ...file(n, outcome, id),
    original: `o-${id}`,
  });
  await db.files.bulkPut([
    from(1, 'kept', 'old'),
    from(2, 'kept', 'again'),
    from(3, 'attention', 'doubtful'),
    from(4, 'kept', 'alone'),
    { ...from(5, 'kept', 'again'), run: 'later' },
    from(6, 'duplicate', 'again'),
    { ...from(7, 'kept', 'again'), reason: 'restored' },
  ]);
  const reprints = new Map([
    ['again', 'old'],
    ['doubtful', 'old'],
    ['gone', 'old'],
  ]);
  const report = await readReport(db, 'r', 'all', reprints);
  expect(report.counts).toMatchObject({ kept: 3, reprint: 1, attention: 1, duplicate: 1 });
  expect(report.rows.map(({ file: { path, outcome }, reprintOf }) => [path, outcome, reprintOf?.title ?? ''])).toEqual([
    ['3.txt', 'attention', ''],
    ['6.txt', 'duplicate', ''],
    ['2.txt', 'reprint', 'Title of old'],
    ['1.txt', 'kept', ''],
    ['4.txt', 'kept', ''],
    ['7.txt', 'kept', ''],
  ]);
  const paths = async (filter: FileOutcome): Promise<string[]> =>
    (await readReport(db, 'r', filter, reprints)).rows.map((row) => row.file.path);
  expect([await paths('reprint'), await paths('kept')]).toEqual([['2.txt'], ['1.txt', '4.txt', '7.txt']]);
  const exported: string[] = [];
  for await (const rows of allRows(db, 'r', reprints)) exported.push(...rows.map((row) => row.file.outcome));
  expect(exported.filter((outcome) => outcome === 'reprint')).toHaveLength(1);
});
