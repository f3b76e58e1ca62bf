import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPageFile } from './page-files';

let root = '';
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  root = join(folder, 'page');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(folder, 'page-secret'));
  await writeFile(join(root, 'index.html'), '<p>here');
  await writeFile(join(root, 'assets', 'a b.js'), 'here');
  await writeFile(join(root, 'notes.txt'), 'not ours');
  await writeFile(join(folder, 'secret.html'), 'secret');
  await writeFile(join(folder, 'page-secret', 'a.html'), 'secret');
});
afterAll(() => rm(join(root, '..'), { recursive: true }));

test('the page and its files are read with their types', async () => {
  expect(await readPageFile(root, '/')).toEqual({ type: 'text/html; charset=utf-8', bytes: Buffer.from('<p>here') });
  expect((await readPageFile(root, '/assets/a%20b.js'))?.type).toBe('text/javascript; charset=utf-8');
});
test.each([
  '/../secret.html',
  '/..%2fsecret.html',
  '/%2e%2e/secret.html',
  '/..%2fpage-secret%2fa.html',
  '/assets/..%2f..%2fsecret.html',
  '/%E0%A4%A',
  '/index.html%00.js',
  '/notes.txt',
  '/assets',
  '/missing.html',
  '',
])('%s is not one of the page’s files', async (pathname) => {
  expect(await readPageFile(root, pathname)).toBeNull();
});
