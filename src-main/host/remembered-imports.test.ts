import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../vault/ids';
import { type RememberedImport, rememberedImports } from './remembered-imports';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterEach(() => rm(folder, { recursive: true }));

function one(path: string, run = newId()): RememberedImport {
  return { run, root: 'corpus', paths: [join(folder, path)], total: 600, handedOver: false };
}
test('an import is remembered over a restart, the newest first, and only for its own archive', async () => {
  const [first, second] = [one('a'), one('b')];
  const memory = rememberedImports('archive', folder);
  await Promise.all([memory.remember(first), memory.remember(second)]);
  expect(await rememberedImports('archive', folder).all()).toEqual([second, first]);
  expect(await rememberedImports('other', folder).all()).toEqual([]);
  expect(await readdir(join(folder, 'imports'))).toEqual(['archive.json']);
  expect((await stat(join(folder, 'imports', 'archive.json'))).mode & 0o077).toBe(0);
});
test('an import that has ended is forgotten, with older ones of the same paths', async () => {
  const [first, again, other] = [one('a'), one('a'), one('b')];
  const memory = rememberedImports('archive', folder);
  for (const each of [first, again, other]) await memory.remember(each);
  await memory.forget(again);
  expect(await memory.all()).toEqual([other]);
  await memory.forget({ run: other.run, paths: [] });
  expect(await memory.all()).toEqual([]);
});
test('twenty are remembered, and none that would swell the file', async () => {
  const memory = rememberedImports('archive', folder);
  for (let n = 0; n < 30; n += 1) await memory.remember(one(`${n}`));
  const long = Array.from({ length: 200 }, (_, n) => join(folder, 'x'.repeat(4_000), String(n)));
  await memory.remember({ ...one('long'), paths: long });
  expect((await memory.all()).map(({ paths }) => paths[0]?.split('/').at(-1))).toEqual(
    Array.from({ length: 20 }, (_, n) => String(29 - n)),
  );
  for (let n = 0; n < 10; n += 1) await memory.remember({ ...one(`${n}`), paths: long.slice(0, 100) });
  expect((await readFile(join(folder, 'imports', 'archive.json'))).length).toBeLessThan(1_100_000);
  expect((await memory.all()).length).toBeGreaterThan(0);
});
test.each([
  ['nothing', ''],
  ['no JSON', '{"imports": ['],
  ['another shape', '[]'],
  ['a relative path', JSON.stringify({ imports: [{ ...one('a'), paths: ['../etc'] }] })],
  ['a path with NUL', JSON.stringify({ imports: [{ ...one('a'), paths: ['/a\0b'] }] })],
  ['no run', JSON.stringify({ imports: [{ ...one('a'), run: '../../x' }] })],
  ['a number that is none', '{"imports":[{"total":-1}]}'],
  ['far too much', JSON.stringify({ imports: [], more: 'x'.repeat(2_000_001) })],
])('a file that holds %s offers nothing, and is written anew', async (_, content) => {
  await mkdir(join(folder, 'imports'));
  await writeFile(join(folder, 'imports', 'archive.json'), content);
  const memory = rememberedImports('archive', folder);
  expect(await memory.all()).toEqual([]);
  const fresh = one('a');
  await memory.remember(fresh);
  expect(await memory.all()).toEqual([fresh]);
});
