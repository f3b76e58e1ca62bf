import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleId, newId } from '../../vault/ids';
import type { Vault } from '../../vault/open-vault';
import { added, ask, bodyOf, good, open } from '../../vault/samples';
import { LIMITS } from '../worker/parser';
import { showFile } from './show-file';
import { viewOriginals } from './view-original';

let folder = '';
let vault: Vault;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  vault = await open(join(folder, 'archive'));
});
afterEach(async () => {
  await vault.close();
  await rm(folder, { recursive: true });
});
/** Keeps a file and one article of it, as an import does. */
async function keep(bytes: Uint8Array, extractor = 'text/1', member = ''): Promise<string> {
  const { id: original } = await vault.keepOriginal(bytes);
  const text = await vault.keepText({ ...bodyOf('One.'), extractor });
  const target = articleId(original, member);
  good(await vault.record(ask(added(target, { original, member, text }))));
  return target;
}
const viewer = () => viewOriginals({ vault, show: (file) => showFile(file, LIMITS.bytes) });
const PDF = Buffer.from(`%PDF-1.7\n${'0123456789'.repeat(200)}`);

test('a text is shown in the encoding in which it was read', async () => {
  const article = await keep(Buffer.from([0x5a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6]), 'text/1 as ISO-8859-2, 1 put back');
  expect(await viewer().view(article, 'a.txt')).toEqual({ ok: true, value: { kind: 'text', text: 'Zażółć' } });
});
test('the name of a file says what its content does not', async () => {
  const article = await keep(Buffer.from('plain words'));
  expect(await viewer().view(article, 'a.html')).toMatchObject({ value: { kind: 'page' } });
  expect(await viewer().view(article, 'a.txt')).toMatchObject({ value: { kind: 'text' } });
});
test('a PDF is handed out in pieces, and only while it is the one that is looked at', async () => {
  const article = await keep(PDF);
  const other = await keep(Buffer.from('words'));
  const originals = viewer();
  expect(await originals.piece(article, 0, 10)).toMatchObject({ ok: false, reason: 'not-here' });
  expect(await originals.view(article, 'a.pdf')).toEqual({ ok: true, value: { kind: 'pdf', bytes: PDF.length } });
  expect(good(await originals.piece(article, 9, 10))).toEqual(new Uint8Array(PDF.subarray(9, 19)));
  expect(good(await originals.piece(article, PDF.length - 4, 100))).toEqual(new Uint8Array(PDF.subarray(-4)));
  expect(good(await originals.piece(article, PDF.length + 4, 100))).toEqual(new Uint8Array());
  expect(await originals.piece(other, 0, 10)).toMatchObject({ ok: false });
  await originals.view(other, 'b.txt');
  expect(await originals.piece(article, 0, 10)).toMatchObject({ ok: false });
});
test('a lost original and an article nobody knows are not here', async () => {
  const article = await keep(PDF);
  const originals = viewer();
  await originals.view(article, 'a.pdf');
  await rm(join(folder, 'archive', 'originals'), { recursive: true });
  expect(await originals.piece(article, 0, 10)).toMatchObject({ reason: 'not-here' });
  expect(await originals.view(article, 'a.pdf')).toMatchObject({ reason: 'not-here' });
  expect(await originals.view(newId(), 'a.pdf')).toMatchObject({ reason: 'not-here' });
});
test('what cannot be read is told, and a member that is not in its container', async () => {
  const zip = Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1');
  expect(await viewer().view(await keep(zip, 'text/1', 'a.txt'), 'a.zip')).toMatchObject({ reason: 'unreadable' });
  expect(await viewer().view(await keep(Buffer.from('PK\x03\x04 torn')), 'a.zip')).toMatchObject({ ok: false });
  await writeFile(join(folder, 'large'), 'x'.repeat(20));
  expect(await showFile({ path: join(folder, 'large'), name: 'a.txt' }, 10)).toMatchObject({ reason: 'too-large' });
});
test('what was asked for last is what is handed out, however slow the answer before it', async () => {
  const [slow, quick] = [await keep(PDF), await keep(Buffer.concat([PDF, PDF]))];
  let goOn = (): void => {};
  const waiting = new Promise<void>((resolve) => (goOn = resolve));
  const originals = viewOriginals({
    vault,
    show: async (file) => {
      if (file.name === 'slow.pdf') await waiting;
      return { ok: true, value: { kind: 'pdf', bytes: null } };
    },
  });
  const first = originals.view(slow, 'slow.pdf');
  await originals.view(quick, 'quick.pdf');
  goOn();
  await first;
  expect(await originals.piece(quick, 0, 10)).toMatchObject({ ok: true });
  expect(await originals.piece(slow, 0, 10)).toMatchObject({ ok: false });
});
