import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change, FileSeen } from '#contract/change';
import { articleHistory } from '#text/article-history';
import { textOf } from '#text/text-of';
import { articleId, newId } from '../../vault/ids';
import { openVault, type Vault } from '../../vault/open-vault';
import { sha256 } from '../../vault/sha256';
import { parseHere } from '../fixtures/parse-here';
import { type FoundFile, findFiles } from '../run/find-files';
import { runImport } from '../run/run-import';
import type { Parser } from '../worker/parser';
import { type KnownArticles, knowArticles } from './known-articles';

const PARTS = [
  'We condemn in the strongest terms the closing of the straits to ships of all flags.',
  'The closing harms trade and the people who live from it, and it breaks the promises that were made in the treaty.',
  'We urge all states to respond and to keep the peace, and to talk with each other without delay.',
];
const OTHER = [
  'The fund gives the towns on the coast forty million for new quays, of which the first is built in the north.',
  'Ministers welcome the plan, ask for a report within a year, and look forward to the opening of the oldest quay.',
];
const ADDRESS = 'https://www.example.org/straits';
const endingWith = (end: string): string[] => [...PARTS, end];
function pageOf(
  paragraphs: readonly string[],
  { address = ADDRESS, title = 'Statement on the straits', more = '' } = {},
) {
  return `<html lang="en"><head><title>${title}</title><link rel="canonical" href="${address}"></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>${more}</body></html>`;
}
const noteOf = (paragraphs: readonly string[]): string => ['Note on the straits', ...paragraphs].join('\n\n');

let folder = '';
let vault: Vault;
let known: KnownArticles;
async function open(): Promise<void> {
  const opened = await openVault({ folder: join(folder, 'archive'), writer: WRITER, author: 'ana' });
  if (!opened.ok) throw new Error(opened.detail);
  vault = opened.value;
  known = knowArticles(vault);
}
const WRITER = newId();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await open();
});
afterEach(async () => {
  await vault.close();
  await rm(folder, { recursive: true });
});
async function seenIn(run: string): Promise<FileSeen[]> {
  const lines = await vault.entriesSince([], 10_000);
  if (!lines.ok) throw new Error(lines.detail);
  return lines.value
    .flatMap(({ entry }) => entry.changes)
    .flatMap((change) => (change.kind === 'file.seen' && change.value.run === run ? [change.value] : []));
}
interface Importing {
  readonly root?: string;
  readonly parse?: Parser['parse'];
  readonly files?: readonly FoundFile[];
}
/** Imports these files as the app does; answers "path: outcome reason" of each, "its own" for a new article. */
async function importFiles(
  files: Readonly<Record<string, string>>,
  { root = 'inbox', parse = parseHere(), files: found }: Importing = {},
): Promise<string[]> {
  const from = join(folder, newId());
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(from, name)), { recursive: true });
    await writeFile(join(from, name), content);
  }
  const run = newId();
  const asked = { vault, known, parse, run, root, by: 'ana', tell: () => {}, shown: async () => {} };
  await runImport({ ...asked, files: found ?? findFiles([from]) }).ended;
  return (await seenIn(run)).map(({ path, outcome, reason }) =>
    outcome === 'kept' || outcome === 'attention' ? `${path}: its own` : `${path}: ${outcome} ${reason}`.trim(),
  );
}
const idOf = (content: string): string => articleId(sha256(Buffer.from(content)), '');
async function historyOf(article: string) {
  const history = articleHistory(await vault.changesOf([article]));
  if (!history) throw new Error('No such article.');
  return history;
}
/** The last paragraph that an article shows. */
async function endOf(article: string): Promise<string> {
  const body = await vault.readText((await historyOf(article)).shown.text);
  return textOf(body?.blocks ?? [])
    .split('\n')
    .at(-1) as string;
}
async function record(...changes: Change[]): Promise<void> {
  await vault.record({ action: newId(), changes });
}
async function annotate(article: string): Promise<string> {
  const annotation = newId();
  const made = { text: (await historyOf(article)).shown.text, start: 0, end: 2, exact: 'We', prefix: '', suffix: '' };
  const value = { article, made, note: '', tags: [] };
  await record({ kind: 'annotation.add', target: annotation, base: '', value, was: null });
  return annotation;
}
const trash = (kind: 'article.trash' | 'annotation.trash', target: string): Promise<void> =>
  record({ kind, target, base: '', value: { at: 7 }, was: { at: 0 } });

const first = pageOf(endingWith('The first end.'));
const second = pageOf(endingWith('The second end.'));
const third = pageOf(endingWith('The third end.'));
const article = idOf(first);

test('the same address with other words is a new version, read from its own original', async () => {
  await importFiles({ 'a.html': first });
  expect(await importFiles({ 'other.html': second })).toEqual(['other.html: new-version']);
  const { shown, versions } = await historyOf(article);
  expect(shown.original).toBe(sha256(Buffer.from(second)));
  expect(versions.map(({ how }) => how)).toEqual(['imported', 'imported']);
  expect(await endOf(article)).toBe('The second end.');
  expect(vault.knows(idOf(second))).toBe(false);
});
test('what the archive knows comes from the journal, so it is the same after a restart', async () => {
  await importFiles({ 'a.html': first, 'note.txt': noteOf(PARTS) });
  await vault.close();
  await open();
  expect(await importFiles({ 'b.html': second, 'note.txt': noteOf(endingWith('More.')) })).toEqual([
    'b.html: new-version',
    'note.txt: new-version',
  ]);
});
test('a file at the same path below a root of the same name is a new version where it resembles', async () => {
  const note = noteOf(endingWith('The first end.'));
  await importFiles({ 'deep/note.txt': note, 'fund.txt': noteOf(PARTS) });
  expect(await importFiles({ 'deep/note.txt': noteOf(endingWith('Another end.')) }, { root: 'elsewhere' })).toEqual([
    'deep/note.txt: its own',
  ]);
  const changed = { 'deep/note.txt': noteOf(endingWith('The second end.')), 'fund.txt': noteOf(OTHER) };
  expect(await importFiles(changed)).toEqual(['deep/note.txt: new-version', 'fund.txt: its own']);
  expect(await endOf(idOf(note))).toBe('The second end.');
});
test('undo of the import brings the text before back, and the same file may come again', async () => {
  await importFiles({ 'a.html': first });
  await importFiles({ 'b.html': second });
  await vault.undo();
  expect(await endOf(article)).toBe('The first end.');
  expect((await historyOf(article)).shown.original).toBe(sha256(Buffer.from(first)));
  expect(await importFiles({ 'b.html': second })).toEqual(['b.html: new-version']);
  expect(await endOf(article)).toBe('The second end.');
});
test('bytes that are here as any version are duplicates, wherever they lie, and are not read again', async () => {
  await importFiles({ 'a.html': first });
  await importFiles({ 'b.html': second });
  const read: string[] = [];
  const parse = parseHere(({ name }) => read.push(name));
  const again = { 'x/first.html': first, 'x/second.html': second };
  expect(await importFiles(again, { parse })).toEqual(['x/first.html: duplicate', 'x/second.html: duplicate']);
  expect(read).toEqual([]);
  expect(await endOf(article)).toBe('The second end.');
});
test('a page of which only the menu has changed has the same text', async () => {
  await importFiles({ 'a.html': first });
  const more = '<nav><a href="/1">One thing</a> <a href="/2">Another thing</a></nav>';
  expect(await importFiles({ 'b.html': pageOf(endingWith('The first end.'), { more }) })).toEqual([
    'b.html: duplicate same-text',
  ]);
});
test('an annotated article stays on its text while newer ones wait, until its annotations are gone', async () => {
  await importFiles({ 'a.html': first });
  const annotation = await annotate(article);
  expect(await importFiles({ 'b.html': second })).toEqual(['b.html: new-version waits']);
  const before = await historyOf(article);
  expect(before.shown.newer).toMatchObject({ original: sha256(Buffer.from(second)), found: {} });
  expect(await endOf(article)).toBe('The first end.');
  expect(await importFiles({ 'again.html': second })).toEqual(['again.html: duplicate']);
  await trash('annotation.trash', annotation);
  expect(await importFiles({ 'c.html': third })).toEqual(['c.html: new-version']);
  expect((await historyOf(article)).shown.newer).toBeNull();
  expect(await endOf(article)).toBe('The third end.');
  await vault.undo();
  expect((await historyOf(article)).shown).toEqual(before.shown);
});
test('undo of an import whose version waits leaves none waiting', async () => {
  await importFiles({ 'a.html': first });
  await annotate(article);
  await importFiles({ 'b.html': second });
  await vault.undo();
  expect((await historyOf(article)).shown.newer).toBeNull();
});
test('what is found in a new version replaces what was found, but not what the researcher has corrected', async () => {
  await importFiles({ 'a.html': pageOf(endingWith('The first end.'), { title: 'A title' }) });
  const target = idOf(pageOf(endingWith('The first end.'), { title: 'A title' }));
  const from = { by: 'researcher', sure: 'sure' } as const;
  const was = { date: '', dateFrom: (await historyOf(target)).found.dateFrom };
  await record({ kind: 'article.edit', target, base: '', value: { date: '2024', dateFrom: from }, was });
  await importFiles({ 'b.html': pageOf(['Published on 4 May 2021', ...endingWith('Other.')], { title: 'B title' }) });
  expect((await historyOf(target)).found).toMatchObject({ title: 'B title', date: '2024', dateFrom: from });
  await vault.undo();
  expect((await historyOf(target)).found.title).toBe('A title');
});
test('what was found in a version that waits waits with it', async () => {
  const page = pageOf(endingWith('The first end.'), { title: 'A title' });
  await importFiles({ 'a.html': page });
  await annotate(idOf(page));
  await importFiles({ 'b.html': pageOf(endingWith('Other.'), { title: 'B title' }) });
  const { found, shown } = await historyOf(idOf(page));
  expect([found.title, shown.newer?.found.title]).toEqual(['A title', 'B title']);
});
test('a page that was captured before the one that is here is a version, and changes nothing that is shown', async () => {
  const saved = (end: string, at: string): string => `<!--
 url: ${ADDRESS}
 saved date: ${at}
-->${pageOf(endingWith(end), { title: `Straits: ${end}` })}`;
  const late = saved('The late end.', 'Wed Jan 10 2024 12:00:00 GMT+0100');
  const early = saved('The early end.', 'Wed Jan 11 2023 12:00:00 GMT+0100');
  const latest = saved('The latest end.', 'Thu Jan 11 2024 12:00:00 GMT+0100');
  await importFiles({ 'late.html': late });
  expect(await importFiles({ 'early.html': early })).toEqual(['early.html: new-version older']);
  expect(await importFiles({ 'x.html': early })).toEqual(['x.html: duplicate']);
  const { found, shown, versions } = await historyOf(idOf(late));
  expect([found.title, shown.original, shown.newer]).toEqual([
    'Straits: The late end.',
    sha256(Buffer.from(late)),
    null,
  ]);
  expect(versions.map(({ original }) => original)).toContain(sha256(Buffer.from(early)));
  expect(await importFiles({ 'latest.html': latest })).toEqual(['latest.html: new-version']);
});
test('messages of a mailbox are counted: the same message is known again, another in its place is no version of it', async () => {
  const mailOf = (from: string, words: readonly string[]): string =>
    `From ${from} Wed Jan 10 12:00:00 2024\nFrom: ${from}@example.org\nSubject: The straits\nDate: Wed, 10 Jan 2024 12:00:00 +0000\n\n${words.join('\n\n')}\n\n`;
  const [one, two] = [mailOf('ann', endingWith('Ann.')), mailOf('bo', endingWith('Bo answers at some length.'))];
  await importFiles({ 'box.mbox': one + two });
  expect(await importFiles({ 'box.mbox': one + two + mailOf('cy', OTHER) })).toEqual([
    'box.mbox/1: duplicate same-text',
    'box.mbox/2: duplicate same-text',
    'box.mbox/3: its own',
  ]);
  expect(await importFiles({ 'box.mbox': two })).toEqual([expect.stringContaining('its own')]);
});
test('files of one import are versions of each other in their order, however long each is read', async () => {
  const slow = parseHere();
  const parse: Parser['parse'] = async (file, take) => {
    await new Promise((later) => setTimeout(later, file.name === 'a.html' ? 60 : file.name === 'b.html' ? 30 : 0));
    return slow(file, take);
  };
  const pages = { 'a.html': first, 'b.html': second, 'c.html': third, 'd.html': second };
  expect(await importFiles(pages, { parse })).toEqual([
    'a.html: its own',
    'b.html: new-version',
    'c.html: new-version',
    'd.html: duplicate',
  ]);
  expect(await endOf(article)).toBe('The third end.');
  await vault.undo();
  const { trashedAt, shown } = await historyOf(article);
  expect([trashedAt > 0, shown.original]).toEqual([true, sha256(Buffer.from(first))]);
});
test('an article that lies in the trash has no new versions', async () => {
  await importFiles({ 'a.html': first });
  await trash('article.trash', article);
  expect(await importFiles({ 'b.html': second })).toEqual(['b.html: its own']);
  expect(await endOf(article)).toBe('The first end.');
});
test('other words under the same address are an article of their own', async () => {
  await importFiles({ 'a.html': first });
  expect(await importFiles({ 'b.html': pageOf(OTHER) })).toEqual(['b.html: its own']);
});
test('a path tells nothing against two addresses, and an address that was corrected is not the article’s', async () => {
  await importFiles({ 'a.html': first });
  const moved = pageOf(endingWith('The second end.'), { address: 'https://example.org/elsewhere' });
  expect(await importFiles({ 'a.html': moved })).toEqual(['a.html: its own']);
  const value = { url: 'https://example.org/right' };
  await record({ kind: 'article.edit', target: article, base: '', value, was: { url: ADDRESS } });
  expect(await importFiles({ 'b.html': third })).toEqual(['b.html: its own']);
  const right = pageOf(endingWith('The fourth end.'), { address: 'https://example.org/right' });
  expect(await importFiles({ 'c.html': right })).toEqual(['c.html: new-version']);
});
test('an address on every page names none of them', async () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
  const pages = words.slice(0, 7).map((word, n) => {
    const own = Array.from({ length: 40 }, (_, at) => `${word}${at}`).join(' ');
    return [`${n}.html`, pageOf([own], { title: `Page ${word}` })] as const;
  });
  await importFiles(Object.fromEntries(pages));
  const changed = pages[2]?.[1].replace('three0', 'changed') ?? '';
  expect(await importFiles({ 'x.html': changed })).toEqual(['x.html: its own']);
});
test('two files of one import that have the same path below their roots are two articles', async () => {
  await mkdir(join(folder, 'one'));
  await mkdir(join(folder, 'two'));
  const file = { relative: 'x/note.txt', bytes: 10, mtime: 0 };
  const files = ['one', 'two'].map((name) => ({ ...file, path: join(folder, name, 'note.txt') }));
  await writeFile(files[0]?.path ?? '', noteOf(endingWith('The first end.')));
  await writeFile(files[1]?.path ?? '', noteOf(endingWith('The second end.')));
  expect(await importFiles({}, { files })).toEqual(['x/note.txt: its own', 'x/note.txt: its own']);
});
test('a page that has become empty replaces nothing', async () => {
  await importFiles({ 'a.html': first });
  expect(await importFiles({ 'a.html': pageOf(['Gone.']) })).toEqual(['a.html: its own']);
  expect(await endOf(article)).toBe('The first end.');
});
