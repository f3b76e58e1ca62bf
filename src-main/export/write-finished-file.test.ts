import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFinishedFile } from './write-finished-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('an export replaces the one before it and leaves nothing beside it', async () => {
  const path = join(folder, 'notes.md');
  await writeFile(path, 'before');
  await writeFinishedFile(path, 'Zürich\n');
  expect(await readFile(path, 'utf8')).toBe('Zürich\n');
  expect(await readdir(folder)).toEqual(['notes.md']);
});
test('what cannot be written leaves nothing behind', async () => {
  await mkdir(join(folder, 'taken', 'full'), { recursive: true });
  await expect(writeFinishedFile(join(folder, 'taken'), 'text')).rejects.toThrow();
  await expect(writeFinishedFile(join(folder, 'no such folder', 'a'), 'text')).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual(['taken']);
});
