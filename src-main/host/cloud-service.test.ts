import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloudService } from './cloud-service';

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterAll(() => rm(home, { recursive: true }));

test.each([
  ['Dropbox/Verbatim', 'Dropbox'],
  ['Dropbox (Institute)/a', 'Dropbox'],
  ['OneDrive - University/a', 'OneDrive'],
  ['Library/Mobile Documents/com~apple~CloudDocs/a', 'iCloud'],
  ['Google Drive/My Drive/a', 'Google Drive'],
  ['Library/CloudStorage/Box-Box/a', 'a cloud service'],
  ['Verbatim', ''],
  ['Dropbox notes/Verbatim', ''],
])('%s is synced by "%s"', async (path, service) => {
  expect(await cloudService(join(home, path), {})).toBe(service);
});
test('a link into a synced folder is seen through', async () => {
  await mkdir(join(home, 'Dropbox', 'kept'), { recursive: true });
  await symlink(join(home, 'Dropbox', 'kept'), join(home, 'Link'));
  expect(await cloudService(join(home, 'Link', 'new'), {})).toBe('Dropbox');
});
test('Windows says itself where OneDrive lies', async () => {
  expect(await cloudService(join(home, 'One', 'a'), { OneDrive: join(home, 'One') })).toBe('OneDrive');
  expect(await cloudService(join(home, 'Only', 'a'), { OneDrive: join(home, 'On') })).toBe('');
});
