import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { configurationFolder } from './configuration-folder';
import { readInstallation } from './installation';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the writer is made once and stays the same', async () => {
  const first = await readInstallation(join(folder, 'deep', 'verbatim'));
  expect(first.writer).toMatch(/^[0-9a-f-]{36}$/);
  expect(first.author).not.toBe('');
  expect(await readInstallation(join(folder, 'deep', 'verbatim'))).toEqual(first);
});
test('only the user may read it, and nothing is left beside it', async () => {
  await readInstallation(folder);
  expect(await readdir(folder)).toEqual(['installation.json']);
  expect((await stat(join(folder, 'installation.json'))).mode & 0o077).toBe(0);
});
test('a damaged file is replaced', async () => {
  await writeFile(join(folder, 'installation.json'), '{"writer": "not an id"');
  const made = await readInstallation(folder);
  expect(await readInstallation(folder)).toEqual(made);
});
test.each([
  ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/verbatim'],
  ['linux', {}, '/home/ana/.config/verbatim'],
  ['darwin', {}, '/home/ana/Library/Application Support/verbatim'],
  ['win32', { APPDATA: '/Roaming' }, '/Roaming/verbatim'],
] as const)('on %s with %o it lies in %s', (platform, env, expected) => {
  expect(configurationFolder(platform, env, '/home/ana')).toBe(expected);
});
