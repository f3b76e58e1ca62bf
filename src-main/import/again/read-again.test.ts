import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ENCODINGS, type Encoding } from '#contract/encodings';
import { textOf } from '#text/text-of';
import { articleId, newId } from '../../vault/ids';
import { openVault, type Vault } from '../../vault/open-vault';
import { parseHere } from '../fixtures/parse-here';
import { findFiles } from '../run/find-files';
import { runImport } from '../run/run-import';
import { knowArticles } from '../versions/known-articles';
import { readAgain } from './read-again';

let folder = '';
let vault: Vault;
let seen: string[] = [];
const parse = parseHere(({ name }) => seen.push(name));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  const opened = await openVault({ folder: join(folder, 'archive'), writer: newId(), author: 'ana' });
  if (!opened.ok) throw new Error(opened.detail);
  vault = opened.value;
  seen = [];
});
afterEach(async () => {
  await vault.close();
  await rm(folder, { recursive: true });
});
/** Imports one file as the app does; answers its article. */
async function importFile(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const known = knowArticles(vault);
  const asked = { vault, parse, known, run: newId(), root: 'inbox', by: 'ana', tell: () => {}, shown: async () => {} };
  await runImport({ ...asked, files: findFiles([path], []) }).ended;
  const [change] = (await vault.entriesSince([], 100).then((lines) => (lines.ok ? lines.value : [])))
    .flatMap(({ entry }) => entry.changes)
    .filter(({ kind }) => kind === 'file.seen');
  return change?.kind === 'file.seen' ? articleId(change.value.original, '') : '';
}
async function wordsIn(article: string, encoding: Encoding): Promise<string> {
  const answer = await readAgain({ vault, parse, known: knowArticles(vault) }, article, encoding);
  if (!answer.ok) return answer.reason;
  return textOf((await vault.readText(answer.value.text))?.blocks ?? []);
}
const POLISH = 'Zażółć gęślą jaźń: ministrowie zgodzili się na drogę przez równinę.';

test('a file whose encoding was guessed wrongly is read as the researcher says, from the kept bytes', async () => {
  const article = await importFile('list.txt', iconv.encode(POLISH, 'iso-8859-2'));
  await rm(join(folder, 'list.txt'));
  expect(await wordsIn(article, 'Windows-1252')).toBe(
    'Za¿ó³æ gê¶l± ja¼ñ: ministrowie zgodzili siê na drogê przez równinê.',
  );
  expect(await wordsIn(article, 'ISO-8859-2')).toBe(POLISH);
});
test('the file has the name that it had when it was seen last', async () => {
  const article = await importFile('before.txt', Buffer.from(POLISH));
  await importFile('after.txt', Buffer.from(POLISH));
  await readAgain({ vault, parse, known: knowArticles(vault) }, article, 'IBM866');
  expect(seen).toEqual(['before.txt', 'after.txt']);
});
test('the text says in which encoding it was read, and what is found out is read from it', async () => {
  const article = await importFile('list.txt', iconv.encode(`Zażółć gęślą jaźń\n\n${POLISH}`, 'iso-8859-2'));
  const answer = await readAgain({ vault, parse, known: knowArticles(vault) }, article, 'Windows-1252');
  if (!answer.ok) throw new Error(answer.reason);
  expect(answer.value.found.title).toBe('Za¿ó³æ gê¶l± ja¼ñ');
  expect((await vault.readText(answer.value.text))?.extractor).toMatch(/^text\/\d+ as Windows-1252$/);
});
test('where the words come out the same, the text stays the one it is', async () => {
  const article = await importFile('plain.txt', Buffer.from('The ministers met at the lake.'));
  const [first] = await vault.changesOf([article]);
  if (first?.change.kind !== 'article.add') throw new Error('The article was not added.');
  for (const encoding of ['UTF-8', 'Windows-1252', 'Big5'] as const)
    expect(await readAgain({ vault, parse, known: knowArticles(vault) }, article, encoding)).toMatchObject({
      value: { text: first.change.value.text },
    });
});
test('an article that shows a later version is read again from the bytes of that version', async () => {
  const note = (end: string): string => `Spotkanie\n\n${POLISH} Rozmowy trwały trzy dni i trzy noce. ${end}`;
  const article = await importFile('list.txt', Buffer.from(note('Koniec.')));
  await importFile('list.txt', Buffer.from(note('Ciąg dalszy nastąpi.')));
  expect(await wordsIn(article, 'UTF-8')).toContain('Ciąg dalszy nastąpi.');
  expect(await wordsIn(article, 'Windows-1252')).toContain('CiÄ…g dalszy nastÄ…pi.');
});
test('words that only look like UTF-7 are left alone when the researcher says UTF-8', async () => {
  const article = await importFile('sum.txt', Buffer.from('The sum +AOk- was paid in the spring of the year.'));
  expect(await wordsIn(article, 'UTF-8')).toBe('The sum +AOk- was paid in the spring of the year.');
});
test('a lost original and an article nobody knows are not here', async () => {
  const article = await importFile('lost.txt', Buffer.from(POLISH));
  await rm(join(folder, 'archive', 'originals'), { recursive: true });
  expect(await wordsIn(article, 'UTF-8')).toBe('not-here');
  expect(await wordsIn(newId(), 'UTF-8')).toBe('not-here');
});
test('every encoding on offer is one that can be read', async () => {
  const article = await importFile('ascii.txt', Buffer.from('ab'.repeat(20)));
  for (const encoding of ENCODINGS.filter((name) => !name.startsWith('UTF-16')))
    expect(await wordsIn(article, encoding), encoding).toBe('ab'.repeat(20));
  expect(await wordsIn(article, 'UTF-16BE')).toBe('慢'.repeat(20));
  expect(await wordsIn(article, 'UTF-16LE')).toBe('扡'.repeat(20));
});
test.each([
  ['Windows-1251', 'windows-1251', 'Министры встретились.'],
  ['KOI8-U', 'koi8-u', 'Міністри зустрілися.'],
  ['MacRoman', 'macroman', 'Les ministres se sont réunis à l’été.'],
  ['Shift_JIS', 'shift_jis', '閣僚は湖畔で会談した。'],
  ['EUC-KR', 'euc-kr', '장관들이 만났다.'],
  ['GB18030', 'gb18030', '部长们在湖边会面。'],
  ['ISO-8859-6', 'iso-8859-6', 'اجتمع الوزراء'],
] as const)('%s gives back what was written in it', async (encoding, name, words) => {
  const article = await importFile('any.txt', iconv.encode(words, name));
  expect(await wordsIn(article, encoding)).toBe(words);
});
