import { expect, test } from 'vitest';
import { type MadeEntry, zipOf } from '../fixtures/zip-of';
import { type OpenZip, openZip, ZIP_LIMITS } from './open-zip';

async function opened(entries: readonly MadeEntry[], limits = {}): Promise<OpenZip> {
  const zip = await openZip(zipOf(entries), { ...ZIP_LIMITS, ...limits });
  if (!zip.ok) throw new Error(zip.detail);
  return zip.value;
}
async function answer(entry: MadeEntry, limits = {}): Promise<string> {
  const zip = await opened([entry, { name: 'honest.txt', content: 'Hello' }], limits);
  const read = await zip.read(zip.names[0] ?? '');
  return read.ok ? Buffer.from(read.value).toString() : `${read.reason}: ${read.detail}`;
}
const LINK = 0o120777;

test('an honest entry is read, packed or stored', async () => {
  expect(await answer({ name: 'a.txt', content: 'Hello' })).toBe('Hello');
  expect(await answer({ name: 'a.txt', content: 'Hello', isStored: true })).toBe('Hello');
});
test.each<[what: string, entry: MadeEntry, reason: RegExp]>([
  ['with a wrong checksum', { name: 'a', content: 'Hello', crc: 1 }, /^damaged: a: its checksum is wrong/],
  ['with more bytes than it says', { name: 'a', content: 'Hello', size: 3 }, /^damaged: a: it has 5 bytes and says 3/],
  ['with fewer bytes than it says', { name: 'a', content: 'Hello', size: 9 }, /^damaged: a: it has 5 bytes and says 9/],
  ['that is encrypted', { name: 'a', content: 'Hello', flags: 1 }, /^locked: a is protected by a password/],
  ['that is a link', { name: 'a', content: '/etc/passwd', mode: LINK }, /^damaged: a is a link, which is not followed/],
  ['whose name leads out', { name: '../../a', content: 'Hello' }, /^damaged: the name \.\.\/\.\.\/a leads out/],
  [
    'whose name leads out as Windows writes it',
    { name: '..\\a', content: 'Hello' },
    /^damaged: the name \.\.\/a leads out/,
  ],
  ['whose name is a path from the root', { name: '/etc/a', content: 'Hello' }, /^damaged: the name \/etc\/a leads out/],
  ['whose name has a drive', { name: 'C:\\a', content: 'Hello' }, /^damaged: the name C:\/a leads out/],
])('an entry %s is not read', async (_, entry, reason) => {
  expect(await answer(entry)).toMatch(reason);
});
test('an entry may inflate to so many bytes, and to so many times its own', async () => {
  const content = ' '.repeat(100_000);
  expect(await answer({ name: 'a', content }, { entryBytes: 99_999 })).toMatch(
    /^unpacks-too-large: a: more than 99999/,
  );
  expect(await answer({ name: 'a', content }, { ratio: 100, ratioFrom: 1000 })).toMatch(/^unpacks-too-large/);
  expect(await answer({ name: 'a', content }, { ratio: 100 })).toBe(content);
  const zip = await opened([{ name: 'a', content }]);
  expect(await zip.read('a', 10)).toMatchObject({ reason: 'unpacks-too-large' });
});
test('all entries together may inflate to so many bytes', async () => {
  const zip = await opened(
    ['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(1000) })),
    { bytes: 2500 },
  );
  expect(await zip.read('a')).toMatchObject({ ok: true });
  expect(await zip.read('b')).toMatchObject({ ok: true });
  expect(await zip.read('c')).toMatchObject({ reason: 'unpacks-too-large' });
});
test('an archive of too many entries, or of entries over one another, is not opened', async () => {
  const many = Array.from({ length: 11 }, (_, at) => ({ name: `${at}` }));
  expect(await openZip(zipOf(many), { ...ZIP_LIMITS, entries: 10 })).toMatchObject({ reason: 'too-many' });
  const over = ['a', 'b'].map((name) => ({ name, content: 'Hello', offset: 0 }));
  expect(await openZip(zipOf(over))).toMatchObject({ reason: 'damaged', detail: 'entries lie over one another' });
});
test('an encrypted entry is locked, an archive of none but such is too', async () => {
  const locked = { name: 'a', content: 'Hello', flags: 1 };
  const zip = await opened([locked, { name: 'b', content: 'Hello' }]);
  expect(await zip.read('a')).toMatchObject({ reason: 'locked', detail: 'a is protected by a password' });
  expect(await zip.read('b')).toMatchObject({ ok: true });
  expect(await openZip(zipOf([locked, { name: 'folder/' }]))).toMatchObject({ reason: 'locked' });
});
test('an archive that is cut off, or is none, is damaged', async () => {
  const whole = zipOf([{ name: 'a', content: 'Hello' }]);
  expect(await openZip(whole.subarray(0, -10))).toMatchObject({ reason: 'damaged' });
  expect(await openZip(Buffer.from('PK\x03\x04 and nothing more'))).toMatchObject({ reason: 'damaged' });
  expect(await openZip(new Uint8Array())).toMatchObject({ reason: 'damaged' });
});
test('names are text whatever their encoding, folders are none, and each is unique', async () => {
  const name = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
  const zip = await opened([
    { name: '声明.txt' },
    // 声明.txt in CP932 and in GBK without a word about it, é in UTF-8 without the flag, in CP437.
    { name: name('90ba96be82cc2e747874') },
    { name: name('c9f9c3f72e747874') },
    { name: name('c3a92e747874') },
    { name: name('822e747874') },
    { name: 'folder/' },
    { name: 'folder\\a.txt' },
    { name: 'folder/a.txt' },
  ]);
  expect(zip.names).toEqual([
    '声明.txt',
    '声明の.txt',
    '声明.txt (2)',
    'é.txt',
    'é.txt (2)',
    'folder/a.txt',
    'folder/a.txt (2)',
  ]);
  expect(zip.has('folder/a.txt')).toBe(true);
  expect(await zip.read('absent')).toMatchObject({ ok: false, reason: 'damaged' });
});

test('an archive of nothing but encrypted entries is locked as a whole', async () => {
  expect(await openZip(zipOf([{ name: 'a', content: 'Hello', flags: 1 }]))).toMatchObject({
    reason: 'locked',
    detail: 'the archive is protected by a password',
  });
});
