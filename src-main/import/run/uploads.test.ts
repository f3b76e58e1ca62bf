import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LARGEST_FILE } from './run-import-file';
import { makeUploads, type Uploads } from './uploads';

let base = '';
let uploads: Uploads;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'verbatim-'));
  uploads = makeUploads(base);
});
afterEach(() => rm(base, { recursive: true }));

const file = (path: string, bytes: number) => ({ upload: 'u', path, bytes, mtime: 5 });
const bytes = (text: string) => new TextEncoder().encode(text);

test('pieces that are sent without waiting arrive in order, and the import gets the whole file', async () => {
  const sent = ['one ', 'two ', 'three'].map((piece, place) =>
    uploads.receive(file('a/b.txt', 13), bytes(piece), place === 2),
  );
  expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true);
  const taken = await uploads.take('u');
  expect(taken?.files).toMatchObject([{ relative: 'a/b.txt', bytes: 13, mtime: 5 }]);
  expect(await readFile(taken?.files[0]?.path ?? '', 'utf8')).toBe('one two three');
  await taken?.remove();
  expect(await readdir(base)).toEqual([]);
});
test('more or fewer bytes than promised, and pieces after the end, are refused', async () => {
  expect(await uploads.receive(file('more', 2), bytes('abc'), false)).toMatchObject({ reason: 'out-of-order' });
  expect(await uploads.receive(file('fewer', 4), bytes('abc'), true)).toMatchObject({ reason: 'out-of-order' });
  await uploads.receive(file('ended', 3), bytes('abc'), true);
  expect(await uploads.receive(file('ended', 3), bytes(''), true)).toMatchObject({ reason: 'out-of-order' });
  expect((await uploads.take('u'))?.files.map(({ relative }) => relative)).toEqual(['ended']);
});
test('a file that is too large is refused at its first piece and still named in the report', async () => {
  const large = file('large.pdf', LARGEST_FILE + 1);
  expect(await uploads.receive(large, bytes('abc'), false)).toMatchObject({ ok: false, reason: 'too-large' });
  expect((await uploads.take('u'))?.files).toMatchObject([{ relative: 'large.pdf', bytes: LARGEST_FILE + 1 }]);
});
test('what an import passes over is passed over here too', async () => {
  for (const path of ['d/a.html', 'd/a_files/ad.html', '.git/x', 'd/~$b.docx', 'e_files/kept.txt'])
    await uploads.receive(file(path, 0), bytes(''), true);
  const taken = await uploads.take('u');
  expect(taken?.files.map(({ relative }) => relative)).toEqual(['d/a.html', 'e_files/kept.txt']);
  expect(taken?.passedOver).toBe(3);
});
test('an upload is taken once, and one that nobody took is removed', async () => {
  await uploads.receive(file('a', 0), bytes(''), true);
  await uploads.receive({ ...file('b', 0), upload: 'v' }, bytes(''), true);
  await (await uploads.take('u'))?.remove();
  expect(await uploads.take('u')).toBeNull();
  await uploads.close();
  expect(await readdir(base)).toEqual([]);
});
