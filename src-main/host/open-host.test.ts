import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HostCalls, ImportProgress, WindowCalls } from '#contract/calls';
import type { Asked } from '#contract/change';
import type { Channel } from '#rpc/channel';
import { connect } from '#rpc/connect';
import { parseAs } from '../import/fixtures/parse-here';
import type { Parsed } from '../import/parsed';
import { newId } from '../vault/ids';
import { openVault } from '../vault/open-vault';
import { type Host, openHost } from './open-host';

let folder = '';
let host: Host;
const installation = { writer: newId(), author: 'ana' };
const report = vi.fn();
const reveal = vi.fn<(path: string) => void>();
let parse: (name: string) => Promise<Parsed>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await mkdir(join(folder, 'corpus'));
  report.mockClear();
  reveal.mockClear();
  parse = async () => ({ ok: false, reason: 'format-not-read', detail: '' });
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  vi.stubEnv('APPDATA', join(folder, 'config'));
  host = await startHost();
});
async function startHost(): Promise<Host> {
  const vault = await openVault({ folder: join(folder, 'archive'), ...installation });
  if (!vault.ok) throw new Error(vault.detail);
  return openHost({
    vault: vault.value,
    installation,
    parser: {
      wake: () => {},
      parse: parseAs(({ name }) => parse(name)),
      show: async () => ({ ok: false, reason: 'gone', detail: '' }),
      stop: () => {},
    },
    surroundings: {
      host: 'browser',
      choose: async () => null,
      saveExport: async () => ({ ok: false, reason: 'page-saves', detail: '' }),
      reveal,
      sample: join(folder, 'sample'),
    },
    toImport: ['/asked/for'],
    report,
  });
}
afterEach(async () => {
  await host.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A window on a channel in memory. Its `grew` hangs as long as `slow` is set, as a window that is busy would. */
function openWindow() {
  const toHost: ((line: string) => void)[] = [];
  const toWindow: ((line: string) => void)[] = [];
  const gone: (() => void)[] = [];
  const seen = {
    grew: 0,
    superseded: 0,
    commands: [] as string[],
    progress: [] as ImportProgress[],
    waiting: [] as (() => void)[],
    slow: false,
  };
  const side = (out: ((line: string) => void)[], inward: ((line: string) => void)[]): Channel => ({
    post: (line) => queueMicrotask(() => out.forEach((receive) => void receive(line))),
    listen: (receive) => void inward.push(receive),
    onClose: (tell) => void gone.push(tell),
  });
  const calls: WindowCalls = {
    journalGrew() {
      seen.grew += 1;
      return seen.slow ? new Promise((caughtUp) => seen.waiting.push(caughtUp)) : Promise.resolve();
    },
    importMoved: async (progress) => void seen.progress.push(progress),
    superseded: async () => {
      seen.superseded += 1;
    },
    command: async (name) => void seen.commands.push(name),
  };
  host.answer(side(toWindow, toHost));
  const remote = connect<HostCalls, WindowCalls>(side(toHost, toWindow), calls);
  const say = (line: string): void => toHost.forEach((receive) => void receive(line));
  return { remote, seen, say, leave: () => gone.forEach((tell) => void tell()) };
}
const note = (): Asked => ({
  action: newId(),
  changes: [{ kind: 'article.read', target: newId(), base: '', value: { at: 1 }, was: { at: 0 } }],
});
test('only the window that claimed writes, and the one before it is told', async () => {
  const first = openWindow();
  const second = openWindow();
  expect(await first.remote.record(note())).toMatchObject({ reason: 'other-window' });
  await first.remote.claim();
  expect(await first.remote.record(note())).toMatchObject({ ok: true });
  await second.remote.claim();
  await expect.poll(() => first.seen.superseded).toBe(1);
  for (const refused of [
    first.remote.record(note()),
    first.remote.undo(),
    first.remote.redo(),
    first.remote.readAgain(newId(), 'UTF-8'),
    first.remote.putBack(newId(), '0'.repeat(64), 0),
    first.remote.importPaths([folder], false),
    first.remote.importUpload(newId(), 'root', false),
    first.remote.importSample(),
    first.remote.importAgain(newId(), ['a']),
    first.remote.resumeImport(newId()),
    first.remote.upload({ upload: newId(), path: 'a', bytes: 0, mtime: 0 }, new Uint8Array(), true),
  ])
    expect(await refused).toMatchObject({ ok: false, reason: 'other-window' });
  expect(await second.remote.record(note())).toMatchObject({ ok: true });
  expect(await first.remote.entriesSince([], 10)).toMatchObject({ ok: true, value: [{}, {}] });
});
test('a command of the menu reaches the window that writes, and no other', async () => {
  const writer = openWindow();
  const other = openWindow();
  host.command('palette');
  await writer.remote.claim();
  host.command('settings');
  await expect.poll(() => writer.seen.commands).toEqual(['settings']);
  expect(other.seen.commands).toEqual([]);
});
test.each(['not json', '[]', `{"a":"${'x'.repeat(65_536)}"}`])(
  'preferences that are none are refused',
  async (json) => {
    await expect(openWindow().remote.keepPreferences(json)).rejects.toThrow('arguments that do not fit');
  },
);
test('every window hears that the journal grew, a busy one only once more', async () => {
  const writer = openWindow();
  const busy = openWindow();
  busy.seen.slow = true;
  await writer.remote.claim();
  for (let times = 0; times < 20; times += 1) await writer.remote.record(note());
  await expect.poll(() => writer.seen.grew).toBeGreaterThan(0);
  expect(busy.seen.grew).toBe(1);
  busy.seen.waiting.shift()?.();
  await expect.poll(() => busy.seen.grew).toBe(2);
});
test('an import is told to every window and reaches the journal, and the command line is imported once', async () => {
  await writeFile(join(folder, 'corpus', 'a.txt'), 'alpha');
  const { remote, seen } = openWindow();
  await remote.claim();
  expect((await remote.opened()).toImport).toEqual(['/asked/for']);
  const begun = await remote.importPaths([join(folder, 'corpus')], false);
  if (!begun.ok) throw new Error(begun.reason);
  await expect.poll(() => seen.progress.at(-1)).toMatchObject({ run: begun.value, state: 'done', done: 1, total: 1 });
  expect((await remote.opened()).toImport).toEqual([]);
  await expect.poll(() => remote.imports()).toEqual([]);
  const lines = await remote.entriesSince([], 10);
  expect(lines.ok && lines.value.map(({ entry }) => entry.action)).toEqual([begun.value, begun.value]);
});
test('one import at a time; it is seen by a window that opens later, and cancelled from there', async () => {
  for (const name of ['a', 'b']) await writeFile(join(folder, 'corpus', name), name);
  const readers: (() => void)[] = [];
  parse = () => new Promise((read) => readers.push(() => read({ ok: false, reason: 'not-text', detail: '' })));
  const first = openWindow();
  await first.remote.claim();
  const begun = await first.remote.importPaths([join(folder, 'corpus')], false);
  if (!begun.ok) throw new Error(begun.reason);
  expect(await first.remote.importPaths([folder], false)).toMatchObject({ reason: 'busy' });
  expect(await first.remote.importPaths([join(folder, 'missing')], false)).toMatchObject({ reason: 'not-found' });
  const later = openWindow();
  await expect.poll(async () => (await later.remote.imports())[0]?.state).toBe('reading');
  first.leave();
  await expect.poll(() => readers.length).toBe(2);
  await later.remote.cancelImport(begun.value);
  for (const read of readers) read();
  await expect.poll(() => later.seen.progress.at(-1)?.state).toBe('cancelled');
});
test('files that a window hands over are imported below their common folder and removed again', async () => {
  const { remote, seen } = openWindow();
  await remote.claim();
  const before = (await readdir(tmpdir())).filter((name) => name.startsWith('verbatim-upload-'));
  const upload = newId();
  const hand = (path: string, text: string) =>
    remote.upload({ upload, path, bytes: text.length, mtime: 1 }, new TextEncoder().encode(text), true);
  await hand('corpus/a.txt', 'alpha');
  await hand('corpus/deep/b.txt', 'beta');
  expect(await remote.importUpload(upload, 'corpus', true)).toMatchObject({ ok: true });
  await expect.poll(() => seen.progress.at(-1)).toMatchObject({ state: 'done', root: 'corpus', done: 2 });
  const lines = await remote.entriesSince([], 10);
  const paths =
    lines.ok && lines.value.flatMap(({ entry }) => entry.changes.map(({ value }) => 'path' in value && value.path));
  expect(paths).toEqual([false, 'a.txt', 'deep/b.txt', false]);
  await expect
    .poll(async () => (await readdir(tmpdir())).filter((name) => name.startsWith('verbatim-upload-')).length)
    .toBeLessThanOrEqual(before.length);
});
test('much is shown first and imported when the researcher says so; a few files and the command line go on by themselves', async () => {
  for (let n = 10; n < 40; n += 1) await writeFile(join(folder, 'corpus', `${n}.txt`), `text ${n}`);
  await writeFile(join(folder, 'corpus', 'Thumbs.db'), '');
  const { remote, seen } = openWindow();
  await remote.claim();
  const few = await remote.importPaths([join(folder, 'corpus', '10.txt')], true);
  await expect.poll(() => seen.progress.at(-1)).toMatchObject({ state: 'done', done: 1 });
  const before = await remote.entriesSince([], 100);
  // An import is over a moment after it has told of its last file.
  const begin = () => remote.importPaths([join(folder, 'corpus')], true);
  let begun = await begin();
  while (!begun.ok && begun.reason === 'busy') begun = await begin();
  if (!begun.ok || !few.ok) throw new Error('refused');
  const found = [{ format: 'txt', files: 30, bytes: 210, read: true }];
  await expect.poll(() => seen.progress.at(-1)).toMatchObject({ state: 'found', total: 30, found, passedOver: 1 });
  expect(await remote.entriesSince([], 100)).toEqual(before);
  await remote.goOn(begun.value);
  await expect.poll(() => seen.progress.at(-1)).toMatchObject({ state: 'done', done: 30, run: begun.value });
});
test('an import that is cancelled before it went on leaves no trace', async () => {
  for (let n = 10; n < 40; n += 1) await writeFile(join(folder, 'corpus', `${n}.txt`), `text ${n}`);
  const { remote, seen } = openWindow();
  await remote.claim();
  const begun = await remote.importPaths([join(folder, 'corpus')], true);
  if (!begun.ok) throw new Error(begun.reason);
  await expect.poll(() => seen.progress.at(-1)?.state).toBe('found');
  await remote.cancelImport(begun.value);
  await expect.poll(() => seen.progress.at(-1)?.state).toBe('cancelled');
  expect(await remote.entriesSince([], 100)).toEqual({ ok: true, value: [] });
  expect(await readdir(join(folder, 'archive'))).not.toContain('originals');
  expect(await remote.imports()).toEqual([]);
});
test('a file that was gone is imported again from where it lay, and shown there; an unknown run is not', async () => {
  await writeFile(join(folder, 'corpus', 'a.txt'), 'alpha');
  await symlink(join(folder, 'later'), join(folder, 'corpus', 'b.txt'));
  const { remote, seen } = openWindow();
  await remote.claim();
  const begun = await remote.importPaths([join(folder, 'corpus')], false);
  if (!begun.ok) throw new Error(begun.reason);
  await expect.poll(() => seen.progress.at(-1)).toMatchObject({ state: 'done', done: 2 });
  const lost = { run: begun.value, path: 'b.txt' };
  expect(await remote.show(lost)).toMatchObject({ reason: 'not-here' });
  await writeFile(join(folder, 'later'), 'beta');
  const again = await remote.importAgain(begun.value, ['b.txt', '../a.txt']);
  if (!again.ok) throw new Error(again.reason);
  await expect
    .poll(() => seen.progress.at(-1))
    .toMatchObject({ run: again.value, state: 'done', done: 1, root: 'corpus' });
  const at = join(folder, 'corpus', 'b.txt');
  expect(await remote.show(lost)).toEqual({ ok: true, value: at });
  expect(await remote.show({ ...lost, run: again.value })).toEqual({ ok: true, value: at });
  expect(await remote.show({ run: newId(), path: 'b.txt' })).toMatchObject({ reason: 'not-here' });
  expect(await remote.importAgain(newId(), ['b.txt'])).toMatchObject({ reason: 'not-found' });
  expect(reveal.mock.calls).toEqual([[at], [at]]);
});
test('the archive and its originals are shown, and nothing else by a path of the window', async () => {
  await writeFile(join(folder, 'corpus', 'a.txt'), 'alpha');
  const { remote, seen } = openWindow();
  await remote.claim();
  await remote.importPaths([join(folder, 'corpus')], false);
  await expect.poll(() => seen.progress.at(-1)?.state).toBe('done');
  const archive = await realpath(join(folder, 'archive'));
  const original = createHash('sha256').update('alpha').digest('hex');
  expect(await remote.show({ archive: true })).toEqual({ ok: true, value: archive });
  const kept = join(archive, 'originals', original.slice(0, 2), original);
  expect(await remote.show({ original })).toEqual({ ok: true, value: kept });
  expect(await remote.show({ original: original.replace(/^./, 'f') })).toMatchObject({ reason: 'not-here' });
  await expect(remote.show({ original: '../../../etc/passwd' })).rejects.toThrow('arguments that do not fit');
});
test('the sample archive is imported under its own name, and said to be missing where it is', async () => {
  const { remote, seen } = openWindow();
  await remote.claim();
  expect(await remote.importSample()).toMatchObject({ ok: false, reason: 'not-found' });
  await mkdir(join(folder, 'sample'));
  for (let n = 10; n < 40; n += 1) await writeFile(join(folder, 'sample', `${n}.txt`), `text ${n}`);
  expect(await remote.importSample()).toMatchObject({ ok: true });
  await expect.poll(() => seen.progress.at(-1)).toMatchObject({ root: 'Sample archive', state: 'done', done: 30 });
});
test('a second start’s files are imported after what is being imported now', async () => {
  for (const name of ['a', 'b']) await writeFile(join(folder, 'corpus', name), name);
  const { remote, seen } = openWindow();
  await remote.claim();
  await remote.importPaths([join(folder, 'corpus', 'a')], false);
  await host.bring([join(folder, 'corpus', 'b')]);
  await expect
    .poll(() => seen.progress.filter(({ state }) => state === 'done').map(({ root }) => root))
    .toEqual(['a', 'b']);
});
test('lines that are no calls, and calls that do not fit, change nothing and end nothing', async () => {
  const { remote, say } = openWindow();
  for (const line of [
    'xx',
    '5',
    'null',
    '',
    '[]',
    '[{"t":1},5]',
    '[{"t":1,"m":2},"q","constructor"]',
    '{"t":"q"}',
    'x'.repeat(1e7),
  ])
    say(line);
  const call = remote as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  for (const name of ['toString', '__proto__', 'constructor', 'hasOwnProperty', 'nothing'])
    await expect(remote.$call(name as 'opened')).rejects.toThrow();
  await expect(call.record?.('x')).rejects.toThrow('arguments that do not fit');
  await expect(call.entriesSince?.([], 1e9)).rejects.toThrow('arguments that do not fit');
  await expect(
    call.upload?.({ upload: newId(), path: '../x', bytes: 1, mtime: 0 }, new Uint8Array(1), true),
  ).rejects.toThrow();
  expect(await remote.opened()).toMatchObject({ host: 'browser' });
});
test('an ending host cancels an import in good order', async () => {
  for (const name of ['a', 'b']) await writeFile(join(folder, 'corpus', name), name);
  const { remote, seen } = openWindow();
  await remote.claim();
  await remote.importPaths([join(folder, 'corpus')], false);
  await host.close();
  expect(['done', 'cancelled']).toContain(seen.progress.at(-1)?.state);
  expect(report).not.toHaveBeenCalled();
});

test('an import that was cancelled is offered after a restart, goes on as the same run, and is offered no more', async () => {
  for (let n = 10; n < 90; n += 1) await writeFile(join(folder, 'corpus', `${n}.txt`), `text ${n}`);
  const first = openWindow();
  await first.remote.claim();
  const readers: (() => void)[] = [];
  parse = async (name) => {
    if (name > '40') await new Promise<void>((read) => readers.push(read));
    return { ok: false, reason: 'format-not-read', detail: '' };
  };
  const begun = await first.remote.importPaths([join(folder, 'corpus')], false);
  if (!begun.ok) throw new Error(begun.reason);
  await expect.poll(() => readers.length).toBeGreaterThan(0);
  await first.remote.cancelImport(begun.value);
  parse = async () => ({ ok: false, reason: 'format-not-read', detail: '' });
  for (const read of readers) read();
  await expect.poll(() => first.seen.progress.at(-1)?.state).toBe('cancelled');
  const stopped = first.seen.progress.at(-1)?.done ?? 0;
  await host.close();
  host = await startHost();
  const { remote, seen } = openWindow();
  await remote.claim();
  const offered = { run: begun.value, root: 'corpus', total: 80, files: 'there' };
  expect(await remote.unfinishedImports()).toEqual([offered]);
  await rename(join(folder, 'corpus'), join(folder, 'away'));
  expect(await remote.unfinishedImports()).toEqual([{ ...offered, files: 'gone' }]);
  expect(await remote.resumeImport(begun.value)).toMatchObject({ reason: 'not-found' });
  await rename(join(folder, 'away'), join(folder, 'corpus'));
  const twice = [remote.resumeImport(begun.value), remote.resumeImport(begun.value)];
  expect(await Promise.all(twice)).toMatchObject([{ ok: true, value: begun.value }, { reason: 'busy' }]);
  await expect
    .poll(() => seen.progress.at(-1))
    .toMatchObject({ run: begun.value, state: 'done', done: 80, total: 80, before: stopped });
  expect(await remote.unfinishedImports()).toEqual([]);
  const lines = await remote.entriesSince([], 100);
  const changes = lines.ok ? lines.value.flatMap(({ entry }) => entry.changes) : [];
  expect(new Set(changes.flatMap(({ value }) => ('path' in value ? [value.path] : []))).size).toBe(80);
  expect(changes.filter(({ kind }) => kind === 'file.seen').length).toBe(80);
});
test('what a page handed over cannot be resumed, and what the researcher leaves is not offered again', async () => {
  const readers: (() => void)[] = [];
  parse = () => new Promise((read) => readers.push(() => read({ ok: false, reason: 'not-text', detail: '' })));
  const { remote, seen } = openWindow();
  await remote.claim();
  const upload = newId();
  for (const path of ['a.txt', 'b.txt'])
    await remote.upload({ upload, path, bytes: 5, mtime: 1 }, new TextEncoder().encode(`${path}`), true);
  const begun = await remote.importUpload(upload, 'Dropped files', false);
  if (!begun.ok) throw new Error(begun.reason);
  await expect.poll(() => readers.length).toBe(2);
  expect(await remote.unfinishedImports()).toEqual([]);
  await remote.cancelImport(begun.value);
  for (const read of readers) read();
  await expect.poll(() => seen.progress.at(-1)?.state).toBe('cancelled');
  await expect
    .poll(() => remote.unfinishedImports())
    .toEqual([{ run: begun.value, root: 'Dropped files', total: 2, files: 'handed-over' }]);
  expect(await remote.resumeImport(begun.value)).toMatchObject({ reason: 'not-found' });
  await remote.leaveImport(begun.value);
  expect(await remote.unfinishedImports()).toEqual([]);
});
test('a document in a container is tried again, and shown, as the container', async () => {
  await writeFile(join(folder, 'corpus', 'batch.zip'), 'bytes');
  const { remote, seen } = openWindow();
  await remote.claim();
  const begun = await remote.importPaths([join(folder, 'corpus')], false);
  if (!begun.ok) throw new Error(begun.reason);
  await expect.poll(() => seen.progress.at(-1)?.state).toBe('done');
  const at = join(folder, 'corpus', 'batch.zip');
  expect(await remote.show({ run: begun.value, path: 'batch.zip/deep/a.txt' })).toEqual({ ok: true, value: at });
  expect(await remote.importAgain(begun.value, ['batch.zip/a.txt', 'batch.zip/b.txt'])).toMatchObject({ ok: true });
  await expect.poll(() => seen.progress.at(-1)).toMatchObject({ state: 'done', done: 1, total: 1 });
});
