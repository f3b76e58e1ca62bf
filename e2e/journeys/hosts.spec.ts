import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { test } from '../hosts/app';
import { MAIN, ROOT, SERVE } from '../hosts/places';
import type { Running } from '../hosts/run-process';

/** A start that may only say a sentence and end. */
async function refused(running: Running): Promise<{ code: number | null; sentence: string }> {
  return { code: await running.ended, sentence: running.errors().trim() };
}
const isBrowserHost = (): boolean => test.info().project.metadata.host === 'browser';

test('SIGTERM, SIGINT and SIGHUP close the archive, and the next start opens it at once', async ({
  archive,
  run,
  port,
}) => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    const running = run([SERVE, '--no-open', '--port', String(port), '--archive', archive]);
    expect(await running.firstLine).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#[0-9a-f]{64}$`));
    expect(await running.stop(signal)).toBe(0);
    expect(running.errors()).toBe('');
  }
});
test('an archive that is open says so to a second host, whichever the first is @electron', async ({
  open,
  archive,
  run,
  port,
}) => {
  await open();
  const second = run([SERVE, '--no-open', '--port', String(port + 1), '--archive', archive]);
  expect(await refused(second)).toEqual({
    code: 3,
    sentence: `The archive in ${archive} is open elsewhere. Close it there first.`,
  });
});
test('a port that is taken is said in a sentence', async ({ archive, run, port }) => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const { code, sentence } = await refused(run([SERVE, '--port', String(port), '--archive', archive]));
  server.close();
  expect(code).toBe(4);
  expect(sentence).toMatch(new RegExp(`^Port ${port} is taken, perhaps by a Verbatim that is still open\\.`));
});
test('a folder that is synced to a cloud is used only when asked for', async ({ folder, run, port }) => {
  const given = [SERVE, '--no-open', '--port', String(port), '--archive', join(folder, 'Dropbox', 'archive')];
  const { code, sentence } = await refused(run(given));
  expect(code).toBe(3);
  expect(sentence).toContain('is synced by Dropbox');
  expect(await readdir(folder)).toEqual([]);
  const agreed = run([...given, '--cloud-folder']);
  expect(await agreed.firstLine).toContain('http://127.0.0.1');
  await agreed.stop('SIGTERM');
});
test('a folder whose archive.json is another program’s is left as it is', async ({ archive, run }) => {
  await mkdir(archive);
  await writeFile(join(archive, 'archive.json'), '{"format": "theirs"}');
  const { code, sentence } = await refused(run([SERVE, '--no-open', '--archive', archive]));
  expect(code).toBe(3);
  expect(sentence).toContain(`The folder ${archive} is no archive that can be opened`);
  expect(await readdir(archive)).toEqual(['archive.json']);
});
test('an archive of a newer Verbatim is left as it is', async ({ archive, run }) => {
  await mkdir(archive);
  await writeFile(join(archive, 'archive.json'), '{"format": 99, "id": "later"}');
  expect(await refused(run([SERVE, '--no-open', '--archive', archive]))).toEqual({
    code: 3,
    sentence: `The archive in ${archive} was written by a newer Verbatim. Update this one to open it.`,
  });
  expect(await readdir(archive)).toEqual(['archive.json']);
});
test('an archive that cannot be written says so', async ({ archive, run }) => {
  await writeFile(archive, 'a file where the folder should be');
  const { code, sentence } = await refused(run([SERVE, '--no-open', '--archive', archive]));
  expect(code).toBe(3);
  expect(sentence).toMatch(/^The archive in .* cannot be written: /);
});
test('a misspelt option is not guessed at', async ({ run }) => {
  const { code, sentence } = await refused(run([SERVE, '--achive', 'x']));
  expect(code).toBe(2);
  expect(sentence).toContain('--achive is not an option.');
});
test('both hosts write as one installation', async ({ open, folder }) => {
  const writers = async (): Promise<string[]> => readdir(join(folder, 'archive', 'journal')).catch(() => []);
  const known = async (): Promise<string> =>
    readFile(join(folder, 'config', 'verbatim', 'installation.json'), 'utf8').catch(() => '');
  test.skip(process.platform === 'darwin', 'Its configuration lies elsewhere.');
  const first = await open();
  const before = await known();
  expect(before).toContain('"writer"');
  await first.close();
  await open({ host: 'standin' });
  expect(await known()).toBe(before);
  expect((await writers()).length).toBeLessThanOrEqual(1);
});
test('the file that opens the browser leads to the page', async ({ open, folder }) => {
  test.skip(!isBrowserHost(), 'Electron needs no browser.');
  const app = await open();
  const file = join(folder, 'open.html');
  await writeFile(file, `<meta http-equiv="refresh" content="0;url=${app.address}">`);
  const page = await app.page.context().newPage();
  await app.page.close();
  await page.goto(pathToFileURL(file).href);
  await page.waitForURL(new URL('/', app.address).href);
  await expect(page).toHaveTitle(/Verbatim|open/);
  // The token is no longer in the address.
  expect(page.url()).not.toContain('#');
});
test('a second start hands its files to the first and ends @electron', async ({ open, archive, run, folder }) => {
  test.skip(test.info().project.metadata.host !== 'standin', 'Playwright can start a second Electron only as a first.');
  const app = await open();
  const file = join(folder, 'handed-over.txt');
  await writeFile(file, 'Joint Statement\n\nWe condemn the closing of the straits.\n');
  const standin = join(ROOT, 'e2e', 'hosts', 'standin');
  const register = pathToFileURL(join(standin, 'register.mjs')).href;
  const start = (...args: string[]) =>
    run(['--import', register, join(standin, 'run.mjs'), MAIN, ...args], { STANDIN: '{}' });
  expect(await start('--archive', archive, '--import', file).ended).toBe(0);
  const journal = async (): Promise<string> => {
    const folders = await readdir(join(archive, 'journal'), { recursive: true }).catch(() => []);
    const segments = folders.filter((name) => name.endsWith('.jsonl'));
    return (await Promise.all(segments.map((name) => readFile(join(archive, 'journal', name), 'utf8')))).join('');
  };
  await expect.poll(journal).toContain('handed-over.txt');
  expect(await start('--archive', join(folder, 'other')).ended).toBe(0);
  await expect
    .poll(() => app.control?.calls())
    .toContainEqual(['showMessageBox', expect.stringContaining(`Close it to open ${join(folder, 'other')}`)]);
});

/** The project without what is built and tested, so that `npm start` may build while other tests run. */
async function copyProject(to: string): Promise<void> {
  for (const name of await readdir(ROOT)) {
    if (['node_modules', 'out', 'docs'].includes(name) || name.startsWith('.')) continue;
    await cp(join(ROOT, name), join(to, name), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(to, 'node_modules'), 'junction');
}
test('npm start builds, explains itself, and opens the browser host when asked to', async ({ folder, run, port }) => {
  test.slow();
  const project = join(folder, 'project');
  await copyProject(project);
  const start = join(project, 'src-main', 'start.js');
  const help = run([start, '--help']);
  expect(await help.ended, help.errors()).toBe(0);
  expect(help.output()).toContain('--archive <folder>');
  const from = { INIT_CWD: folder, ELECTRON_RUN_AS_NODE: '1' };
  const given = [start, '--browser', '--no-open', '--archive', 'archive', '--port', String(port)];
  const running = run(given, from);
  expect(await running.firstLine).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[0-9a-f]{64}$/);
  expect(await readdir(join(folder, 'archive'))).toContain('archive.json');
  expect(await running.stop('SIGTERM')).toBe(0);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});
