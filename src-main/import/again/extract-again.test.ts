import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleFound } from '#contract/article';
import type { Change, FileSeen } from '#contract/change';
import type { TextBody } from '#contract/text';
import { articleHistory } from '#text/article-history';
import { newId } from '../../vault/ids';
import { openVault, type Vault } from '../../vault/open-vault';
import { ONLY_TITLE } from '../../vault/samples';
import { walkJournal } from '../../vault/walk-journal';
import { parseAs } from '../fixtures/parse-here';
import type { FileToParse, Parsed } from '../parsed';
import { findFiles } from '../run/find-files';
import { type ImportAsked, runImport } from '../run/run-import';
import { type KnownArticles, knowArticles } from '../versions/known-articles';
import { extractAgain } from './extract-again';

const FOUND: ArticleFound = {
  ...ONLY_TITLE,
  title: 'T',
  titleFrom: { by: 'heading', sure: 'likely' },
  date: '2024-01-10',
  lang: 'en',
};
let folder = '';
let vault: Vault;
let known: KnownArticles;
/** What a file of this name is read as, by now. */
let reads: (file: FileToParse) => Parsed;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  const opened = await openVault({ folder: join(folder, 'archive'), writer: newId(), author: 'ana' });
  if (!opened.ok) throw new Error(opened.detail);
  vault = opened.value;
  known = knowArticles(vault);
});
afterEach(async () => {
  await vault.close();
  await rm(folder, { recursive: true });
});
function parsed(lines: readonly string[], found: Partial<ArticleFound> = {}, extractor = 'text/1'): Parsed {
  const blocks = lines.map((text) => ({ kind: 'paragraph', text, sentences: [text.length] }) as const);
  return {
    ok: true,
    value: { found: { ...FOUND, ...found }, text: { format: 1, extractor, blocks, removed: [] }, doubts: [] },
  };
}
async function run(given: Pick<ImportAsked, 'files' | 'what' | 'importer'>): Promise<string> {
  const id = newId();
  const parse = parseAs(async (file) => reads(file));
  const quiet = { tell: () => {}, shown: async () => {} };
  await runImport({ vault, parse, known, run: id, root: 'corpus', by: 'ana', ...quiet, ...given }).ended;
  return id;
}
/** Imports files of these names; answers the article of each. */
async function importFiles(...names: string[]): Promise<string[]> {
  for (const name of names) await writeFile(join(folder, name), name);
  reads = ({ name }) => parsed([`First of ${name}`, 'Second']);
  const files = findFiles(names.map((name) => join(folder, name)));
  const seen = await seenIn(await run({ files }));
  return seen.flatMap(({ articles }) => articles);
}
const again = (articles: readonly string[]): Promise<string> =>
  run(extractAgain({ vault, known, parse: parseAs(async (file) => reads(file)) }, articles));
async function changesIn(action: string): Promise<Change[]> {
  const changes: Change[] = [];
  for await (const entry of walkJournal(vault)) if (entry.action === action) changes.push(...entry.changes);
  return changes;
}
async function seenIn(action: string): Promise<FileSeen[]> {
  return (await changesIn(action)).flatMap(({ kind, value }) => (kind === 'file.seen' ? [value] : []));
}
async function now(article: string) {
  const history = articleHistory(await vault.changesOf([article]));
  if (!history) throw new Error('no such article');
  const { shown, found, newest } = history;
  return { shown, found, newest, text: shown.text, body: (await vault.readText(shown.text)) as TextBody };
}
async function record(...changes: Change[]): Promise<void> {
  await vault.record({ action: newId(), changes });
}
test('texts that come out differently are new versions, with what was found in them, and one Undo takes all back', async () => {
  const articles = await importFiles('a.txt', 'b.txt', 'c.txt');
  const before = await Promise.all(articles.map(now));
  reads = ({ name }) =>
    name === 'b.txt'
      ? parsed(['First of b.txt', 'Second'])
      : parsed([`First of ${name}`, 'Third', 'Fourth'], { title: `New ${name}` }, 'text/2');
  const action = await again(articles);
  expect(await seenIn(action)).toMatchObject([
    { path: 'a.txt', outcome: 'new-version', changed: { more: 2, fewer: 1, fields: ['title'] } },
    { path: 'c.txt', outcome: 'new-version', changed: { more: 2, fewer: 1, fields: ['title'] } },
  ]);
  const changes = await changesIn(action);
  expect(changes[0]).toMatchObject({ kind: 'run.start', value: { what: 'extract-again' } });
  expect(changes.at(-1)).toMatchObject({ value: { counts: { found: 3, files: 3, kept: 1, attention: 0, failed: 0 } } });
  expect(await now(articles[0] ?? '')).toMatchObject({
    found: { title: 'New a.txt' },
    body: { extractor: 'text/2', blocks: [{}, {}, { text: 'Fourth' }] },
  });
  expect(await vault.undo()).toMatchObject({ ok: true, value: { kind: 'article.text', count: 2 } });
  for (const [place, article] of articles.entries())
    expect({ ...(await now(article)), newest: '' }).toEqual({ ...before[place], newest: '' });
});
test('what the researcher has corrected stays', async () => {
  const [article = ''] = await importFiles('a.txt');
  const { newest } = await now(article);
  const mine = { by: 'researcher', sure: 'sure' } as const;
  await record({
    kind: 'article.edit',
    target: article,
    base: newest,
    value: { title: 'Mine', titleFrom: mine, type: 'speech' },
    was: { title: 'T', titleFrom: FOUND.titleFrom, type: '' },
  });
  reads = () => parsed(['Other'], { title: 'Found', type: 'letter', lang: 'fr' });
  expect(await seenIn(await again([article]))).toMatchObject([{ changed: { fields: ['lang'] } }]);
  expect((await now(article)).found).toMatchObject({ title: 'Mine', titleFrom: mine, type: 'speech', lang: 'fr' });
});
test('the new text of an annotated article waits, once; it is taken over when its annotations are gone', async () => {
  const [article = ''] = await importFiles('a.txt');
  const { text } = await now(article);
  const target = newId();
  const made = { text, start: 0, end: 5, exact: 'First', prefix: '', suffix: '' };
  await record({ kind: 'annotation.add', target, base: '', value: { article, made, note: '', tags: [] }, was: null });
  reads = () => parsed(['Other'], { title: 'New' });
  expect(await seenIn(await again([article]))).toMatchObject([
    { outcome: 'attention', reason: 'waits', articles: [article], changed: { more: 1, fewer: 2, fields: ['title'] } },
  ]);
  expect(await now(article)).toMatchObject({
    text,
    found: { title: 'T' },
    shown: { newer: { found: { title: 'New' } } },
  });
  expect(await seenIn(await again([article]))).toEqual([]);
  await record({ kind: 'annotation.trash', target, base: '', value: { at: 7 }, was: { at: 0 } });
  reads = () => parsed(['Another']);
  expect(await seenIn(await again([article]))).toMatchObject([{ outcome: 'new-version' }]);
});
test('what waits from another file is not put aside for a new reading', async () => {
  const [article = '', other = ''] = await importFiles('a.txt', 'b.txt');
  const { text, shown } = await now(article);
  const target = newId();
  const made = { text, start: 0, end: 5, exact: 'First', prefix: '', suffix: '' };
  await record({ kind: 'annotation.add', target, base: '', value: { article, made, note: '', tags: [] }, was: null });
  const { original, member } = (await now(other)).shown;
  const newer = { text: (await now(other)).text, original, member, since: 1, found: {} };
  const was = { text, original: shown.original, member: '' };
  await record({ kind: 'article.text', target: article, base: '', value: { ...was, newer }, was });
  reads = () => parsed(['Other']);
  expect(await seenIn(await again([article]))).toMatchObject([{ outcome: 'attention', reason: 'annotated' }]);
  expect((await now(article)).shown.newer?.text).toBe(newer.text);
});
test('a text that was read in an encoding is read in it again, and one with blocks put back is left', async () => {
  const [encoded = '', patched = ''] = await importFiles('a.txt', 'b.txt');
  for (const [article, extractor] of [
    [encoded, 'text/1 as ISO-8859-2'],
    [patched, 'text/1, 2 put back'],
  ] as const) {
    const { text: was, body } = await now(article);
    const text = await vault.keepText({ ...body, extractor });
    await record({ kind: 'article.text', target: article, base: '', value: { text }, was: { text: was } });
  }
  const asked: FileToParse[] = [];
  reads = (file) => {
    asked.push(file);
    return parsed(['Other']);
  };
  expect(await seenIn(await again([encoded, patched]))).toMatchObject([
    { outcome: 'new-version' },
    { outcome: 'attention', reason: 'by-hand' },
  ]);
  expect(asked.find(({ name }) => name === 'a.txt')).toMatchObject({ encoding: 'ISO-8859-2', name: 'a.txt', only: '' });
  expect((await now(encoded)).body.extractor).toBe('text/1 as ISO-8859-2');
});
test('an original that cannot be read any more costs its article nothing', async () => {
  const [article = ''] = await importFiles('a.txt');
  const { text } = await now(article);
  reads = () => ({ ok: false, reason: 'crashed', detail: '' });
  expect(await seenIn(await again([article, newId()]))).toMatchObject([
    { outcome: 'failed', reason: 'crashed', articles: [article] },
    { outcome: 'failed', reason: 'no-original', articles: [] },
  ]);
  expect((await now(article)).text).toBe(text);
});
test('what a researcher does to an article while others are still extracted is not written over', async () => {
  const articles = await importFiles('a.txt', 'b.txt');
  const [first = ''] = articles;
  const { shown, newest, body } = await now(first);
  const byHand = await vault.keepText({ ...body, extractor: 'text/1, 1 put back' });
  reads = ({ name }) => parsed([`New of ${name}`], {}, 'text/2');
  let isBack = false;
  const parse = parseAs(async (file) => {
    if (file.name === 'b.txt' && !isBack) {
      isBack = true;
      // Long enough for the other one to be decided on.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const was = { text: shown.text, original: shown.original, member: shown.member };
      await record({ kind: 'article.text', target: first, base: newest, value: { ...was, text: byHand }, was });
    }
    return reads(file);
  });
  const action = await run(extractAgain({ vault, known, parse }, articles));
  expect(await seenIn(action)).toMatchObject([
    { path: 'a.txt', outcome: 'attention', reason: 'by-hand' },
    { path: 'b.txt', outcome: 'new-version' },
  ]);
  expect((await now(first)).text).toBe(byHand);
});
