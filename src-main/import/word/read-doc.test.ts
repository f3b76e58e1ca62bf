import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptLines } from '../fixtures/as-expected';
import { readDoc } from './read-doc';

const SOURCE = readFileSync(join(import.meta.dirname, '../fixtures/word-lists-of-2003/source.doc'));
const SECTOR = 512;

/** The same compound file, with an entry of another name. */
function renamed(from: string, to: string): Buffer {
  const bytes = Buffer.from(SOURCE);
  const at = bytes.indexOf(Buffer.from(`${from}\0`, 'utf16le'));
  bytes.fill(0, at, at + 64);
  bytes.write(to, at, 'utf16le');
  bytes.writeUInt16LE(2 * to.length + 2, at + 64);
  return bytes;
}
/** The same file, with other bytes in the head of its text. */
function withHead(change: (head: Buffer) => void): Buffer {
  const bytes = Buffer.from(SOURCE);
  const entry = bytes.indexOf(Buffer.from('WordDocument\0', 'utf16le'));
  change(bytes.subarray(SECTOR * (bytes.readUInt32LE(entry + 116) + 1)));
  return bytes;
}
test.each([
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg'],
  ['Something', 'ole'],
])('a compound file with “%s” at its root is no Word file: %s', async (entry, format) => {
  expect(await readDoc(renamed('WordDocument', entry), 'a.doc')).toMatchObject({
    reason: 'format-not-read',
    detail: format,
  });
});
test('a file that is locked asks for no password, and says that it has one', async () => {
  const locked = { reason: 'locked', detail: expect.stringContaining('password') };
  expect(await readDoc(renamed('WordDocument', 'EncryptedPackage'), 'a.docx')).toMatchObject(locked);
  const encrypted = withHead((head) => head.writeUInt16LE(head.readUInt16LE(10) | 0x100, 10));
  expect(await readDoc(encrypted, 'a.doc')).toMatchObject(locked);
});
test('a file of Word 6 or 95 is kept, but not read', async () => {
  const old = withHead((head) => head.writeUInt16LE(0xa5dc, 0));
  expect(await readDoc(old, 'a.doc')).toMatchObject({ reason: 'format-not-read', detail: 'doc of Word 6 or 95' });
});
test('a damaged file says what is wrong with it', async () => {
  expect(await readDoc(SOURCE.subarray(0, 100), 'a.doc')).toMatchObject({ reason: 'damaged' });
  expect(await readDoc(SOURCE.subarray(0, 3000), 'a.doc')).toMatchObject({ reason: 'damaged' });
  expect(
    await readDoc(
      withHead((head) => head.fill(0, 0, 512)),
      'a.doc',
    ),
  ).toMatchObject({ reason: 'damaged' });
});
test('a chain of sectors that leads back into itself ends', async () => {
  const bytes = Buffer.from(SOURCE);
  const table = SECTOR * (bytes.readUInt32LE(76) + 1);
  for (let at = 0; at < SECTOR; at += 4) bytes.writeUInt32LE(1, table + at);
  expect(await readDoc(bytes, 'a.doc')).toMatchObject({ ok: false });
});
test('no change of a few bytes makes it fail in another way', async () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const bytes = Buffer.from(SOURCE);
    for (let change = 0; change < 8; change++) bytes[random(bytes.length)] = random(256);
    expect(keptLines(await readDoc(bytes, 'a.doc')).length).toBeGreaterThan(0);
  }
}, 20_000);
