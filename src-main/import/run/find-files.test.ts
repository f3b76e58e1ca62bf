import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FoundFile, findAgain, findFiles, importRoot } from './find-files';
import { isCompanion, isPassedOver } from './find-files-passed-over';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), path);
  }
}
async function find(...paths: string[]): Promise<FoundFile[]> {
  const all: FoundFile[] = [];
  for await (const file of findFiles(paths.length > 0 ? paths : [root])) all.push(file);
  return all;
}
test('files are found to any depth, with their size, date and place', async () => {
  const deep = `${Array.from({ length: 40 }, (_, level) => `level ${level}`).join('/')}/end.txt`;
  await put('b.txt', 'a/two.txt', 'a/one.txt', deep);
  const found = await find();
  expect(found.map(({ relative }) => relative)).toEqual(['a/one.txt', 'a/two.txt', 'b.txt', deep]);
  expect(found[0]).toMatchObject({ bytes: 9, path: Buffer.from(join(root, 'a/one.txt')) });
  expect(Math.abs((found[0]?.mtime ?? 0) - Date.now())).toBeLessThan(60_000);
});
test('what systems and programs leave behind is passed over', async () => {
  await put('a.txt', '~$a.docx', '.DS_Store', 'Thumbs.db', 'desktop.ini', '.git/config', '.hidden.txt', 'x/THUMBS.DB');
  expect((await find()).map(({ relative }) => relative)).toEqual(['a.txt']);
});
test('what is left out is counted', async () => {
  await put('a.html', 'a_files/one.js', 'a_files/two.js', '.hidden.txt', 'b/Thumbs.db', 'b/c.txt');
  let passedOver = 0;
  const found: string[] = [];
  const all = findFiles([root], [], () => {
    passedOver += 1;
  });
  for await (const { relative } of all) found.push(relative);
  expect(found).toEqual(['a.html', 'b/c.txt']);
  expect(passedOver).toBe(3);
});
test('a file that was gone is found again where it has come back, with the place that it had', async () => {
  await put('deep/a.txt', 'b.txt');
  await symlink(join(root, 'later'), join(root, 'link.txt'));
  const before = await find();
  expect(before.map(({ failure }) => failure)).toEqual([undefined, undefined, 'gone']);
  await writeFile(join(root, 'later'), 'here now');
  await rm(join(root, 'b.txt'));
  const again: FoundFile[] = [];
  for await (const file of findAgain(before, [])) again.push(file);
  expect(again).toMatchObject([
    { relative: 'b.txt', failure: 'gone' },
    { relative: 'deep/a.txt', bytes: 10 },
    { relative: 'link.txt', bytes: 8 },
  ]);
});
test('the companion folder of a saved page is not articles, a folder that only sounds like one is', async () => {
  await put('Page.html', 'Page_files/ad.html', 'Seite.htm', 'Seite-Dateien/x.txt', 'my_files/kept.txt');
  expect((await find()).map(({ relative }) => relative)).toEqual(['Page.html', 'Seite.htm', 'my_files/kept.txt']);
});
test.each([
  ['Page_files', 'Page.HTM', true],
  ['Page_fichiers', 'Page.html', true],
  ['Página_archivos', 'Página.html', true],
  ['Page.html_files', 'Page.html', true],
  ['Page.html_files', 'Page.html.html', true],
  ['Page_files', 'Other.html', false],
  ['Page_files', 'Page.txt', false],
  ['_files', '.html', false],
])('%s beside %s: companion is %s', (folder, page, expected) => {
  expect(isCompanion(folder, [page])).toBe(expected);
});
test('a name in an old encoding is read, shown and found again', async () => {
  const name = Buffer.from('Erkl\xe4rung.txt', 'latin1');
  await writeFile(Buffer.concat([Buffer.from(`${root}/`), name]), 'text');
  const [file] = await find();
  expect(file?.relative).toBe('Erklärung.txt');
  expect(file?.path).toEqual(Buffer.concat([Buffer.from(`${root}/`), name]));
});
test('names are composed, so that both ways to write an umlaut are one', async () => {
  await put('Erkla\u0308rung/a\u0308.txt');
  expect((await find())[0]?.relative).toBe('Erkl\u00e4rung/\u00e4.txt');
});
test('links are followed, but no folder is entered twice', async () => {
  await put('a/one.txt');
  await symlink(root, join(root, 'a', 'loop'));
  await symlink(join(root, 'a'), join(root, 'b'));
  await symlink(join(root, 'self'), join(root, 'self'));
  expect((await find()).map(({ relative }) => relative)).toEqual(['a/one.txt']);
});
test('an archive in the middle of what is imported does not import itself', async () => {
  await put('a/one.txt', 'Verbatim/originals/ab/abc');
  await symlink(join(root, 'Verbatim'), join(root, 'again'));
  const found: string[] = [];
  for await (const { relative } of findFiles([root], [join(root, 'Verbatim')])) found.push(relative);
  expect(found).toEqual(['a/one.txt']);
});
test('a link to nowhere and a document that is still in the cloud are reported as gone', async () => {
  await put('.Speech.pdf.icloud');
  await symlink(join(root, 'nowhere'), join(root, 'link.txt'));
  expect((await find()).map(({ relative, failure }) => [relative, failure])).toEqual([
    ['Speech.pdf', 'gone'],
    ['link.txt', 'gone'],
  ]);
});
test('several chosen things keep their own names below their common folder', async () => {
  await put('a/one.txt', 'b/two.txt', '.chosen.txt');
  const paths = ['a', 'b', '.chosen.txt'].map((name) => join(root, name));
  expect((await find(...paths)).map(({ relative }) => relative)).toEqual(['a/one.txt', 'b/two.txt', '.chosen.txt']);
  expect(importRoot(['/x/corpus/a', '/x/corpus/b'])).toBe('corpus');
  expect(importRoot(['/x/corpus'])).toBe('corpus');
  expect(importRoot(['/x/corpus/a', '/y/b'])).toBe('a');
});
test('no name is both an article and litter', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z][a-z0-9 _-]{0,20}\.(txt|html|pdf)$/), (name) => !isPassedOver(name)));
});
