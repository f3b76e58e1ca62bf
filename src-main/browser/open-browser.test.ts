import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser } from './open-browser';

let folder = '';
const { PATH } = process.env;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterEach(async () => {
  process.env.PATH = PATH;
  await rm(folder, { recursive: true });
});
const URL_WITH_TOKEN = 'http://127.0.0.1:28417/#0123456789abcdef';

test.runIf(process.platform === 'linux')(
  'the token goes to the browser in a file that only the user may read',
  async () => {
    const noted = join(folder, 'noted');
    await writeFile(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$*" > '${noted}'\n`);
    await chmod(join(folder, 'xdg-open'), 0o755);
    process.env.PATH = `${folder}${delimiter}${PATH}`;
    const remove = await openBrowser(URL_WITH_TOKEN, () => {});
    await expect.poll(() => readFile(noted, 'utf8').catch(() => '')).toMatch(/open\.html$/);
    const page = await readFile(noted, 'utf8');
    expect(page).not.toContain('0123456789abcdef');
    expect(await readFile(page, 'utf8')).toContain(`url=${URL_WITH_TOKEN}"`);
    expect((await stat(page)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(page))).mode & 0o077).toBe(0);
    await remove();
    await expect(stat(dirname(page))).rejects.toThrow('ENOENT');
  },
);
test.runIf(process.platform === 'linux')('a machine without a program to open it says so', async () => {
  process.env.PATH = folder;
  const missing = vi.fn();
  const remove = await openBrowser(URL_WITH_TOKEN, missing);
  await expect.poll(() => missing.mock.calls.length).toBe(1);
  await remove();
});
