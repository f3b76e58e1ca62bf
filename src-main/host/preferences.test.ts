import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { preferencesFile } from './preferences';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('there are no preferences until some are kept', async () => {
  expect(await preferencesFile(() => {}, join(folder, 'not', 'there')).read()).toBe('');
});
test('what is kept is read again by another start, and only by its user', async () => {
  const deep = join(folder, 'deep', 'verbatim');
  await preferencesFile(() => {}, deep).keep('{"theme":"dark"}');
  expect(await preferencesFile(() => {}, deep).read()).toBe('{"theme":"dark"}');
  expect(await readdir(deep)).toEqual(['preferences.json']);
  expect((await stat(join(deep, 'preferences.json'))).mode & 0o077).toBe(0);
});
test('of many that come at once the last one stands', async () => {
  const file = preferencesFile(() => {}, folder);
  await Promise.all(Array.from({ length: 20 }, (_, size) => file.keep(`{"size":${size}}`)));
  expect(await file.read()).toBe('{"size":19}');
  expect(await readdir(folder)).toEqual(['preferences.json']);
});
test.each(['{"theme":"da', 'null', '[1]', '7', ''])(
  'a damaged file (%s) counts as none and is replaced',
  async (text) => {
    await writeFile(join(folder, 'preferences.json'), text);
    const file = preferencesFile(() => {}, folder);
    expect(await file.read()).toBe('');
    await file.keep('{"size":20}');
    expect(await readFile(join(folder, 'preferences.json'), 'utf8')).toBe('{"size":20}');
  },
);
test('whoever listens hears what was read and what is kept', async () => {
  const heard: string[] = [];
  await preferencesFile(() => {}, folder).keep('{"theme":"dark"}');
  const file = preferencesFile((json) => heard.push(json), folder);
  await file.read();
  await file.keep('{}');
  expect(heard).toEqual(['{"theme":"dark"}', '{}']);
});
