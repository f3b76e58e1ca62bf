import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HostCalls, ImportProgress, WindowCalls } from '#contract/calls';
import type { Asked } from '#contract/change';
import type { Channel } from '#rpc/channel';
import { connect } from '#rpc/connect';
import type { Parsed } from '../import/parser';
import { newId } from '../vault/ids';
import { openVault } from '../vault/open-vault';
import { type Host, openHost } from './open-host';

let folder = '';
let host: Host;
const report = vi.fn();
let parse: (name: string) => Promise<Parsed>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await mkdir(join(folder, 'corpus'));
  report.mockClear();
  parse = async () => ({ ok: false, reason: 'format-not-read', detail: '' });
  const installation = { writer: newId(), author: 'ana' };
  const vault = await openVault({ folder: join(folder, 'archive'), ...installation });
  if (!vault.ok) throw new Error(vault.detail);
  host = openHost({
    vault: vault.value,
    installation,
    parser: { parse: ({ name }) => parse(name), stop: () => {} },
    surroundings: {
      host: 'browser',
      choose: async () => null,
      saveExport: async () => ({ ok: false, reason: 'page-saves', detail: '' }),
    },
    toImport: ['/asked/for'],
    report,
  });
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

/** A window on a channel in memory. Its `grew` hangs as long as `slow` is set, as a window that is busy would. */
function openWindow() {
  const toHost: ((line: string) => void)[] = [];
  const toWindow: ((line: string) => void)[] = [];
  const gone: (() => void)[] = [];
  const seen = { grew: 0, superseded: 0, progress: [] as ImportProgress[], waiting: [] as (() => void)[], slow: false };
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
    first.remote.importPaths([folder]),
    first.remote.importUpload(newId(), 'root'),
    first.remote.upload({ upload: newId(), path: 'a', bytes: 0, mtime: 0 }, new Uint8Array(), true),
  ])
    expect(await refused).toMatchObject({ ok: false, reason: 'other-window' });
  expect(await second.remote.record(note())).toMatchObject({ ok: true });
  expect(await first.remote.entriesSince([], 10)).toMatchObject({ ok: true, value: [{}, {}] });
});
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
  const begun = await remote.importPaths([join(folder, 'corpus')]);
  if (!begun.ok) throw new Error(begun.reason);
  await expect.poll(() => seen.progress.at(-1)).toMatchObject({ run: begun.value, state: 'done', done: 1, total: 1 });
  expect((await remote.opened()).toImport).toEqual([]);
  expect(await remote.imports()).toEqual([]);
  const lines = await remote.entriesSince([], 10);
  expect(lines.ok && lines.value.map(({ entry }) => entry.action)).toEqual([begun.value, begun.value]);
});
test('one import at a time; it is seen by a window that opens later, and cancelled from there', async () => {
  for (const name of ['a', 'b']) await writeFile(join(folder, 'corpus', name), name);
  const readers: (() => void)[] = [];
  parse = () => new Promise((read) => readers.push(() => read({ ok: false, reason: 'not-text', detail: '' })));
  const first = openWindow();
  await first.remote.claim();
  const begun = await first.remote.importPaths([join(folder, 'corpus')]);
  if (!begun.ok) throw new Error(begun.reason);
  expect(await first.remote.importPaths([folder])).toMatchObject({ reason: 'busy' });
  expect(await first.remote.importPaths([join(folder, 'missing')])).toMatchObject({ reason: 'not-found' });
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
  expect(await remote.importUpload(upload, 'corpus')).toMatchObject({ ok: true });
  await expect.poll(() => seen.progress.at(-1)).toMatchObject({ state: 'done', root: 'corpus', done: 2 });
  const lines = await remote.entriesSince([], 10);
  const paths =
    lines.ok && lines.value.flatMap(({ entry }) => entry.changes.map(({ value }) => 'path' in value && value.path));
  expect(paths).toEqual([false, 'a.txt', 'deep/b.txt', false]);
  await expect
    .poll(async () => (await readdir(tmpdir())).filter((name) => name.startsWith('verbatim-upload-')).length)
    .toBeLessThanOrEqual(before.length);
});
test('a second start’s files are imported after what is being imported now', async () => {
  for (const name of ['a', 'b']) await writeFile(join(folder, 'corpus', name), name);
  const { remote, seen } = openWindow();
  await remote.claim();
  await remote.importPaths([join(folder, 'corpus', 'a')]);
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
  await remote.importPaths([join(folder, 'corpus')]);
  await host.close();
  expect(['done', 'cancelled']).toContain(seen.progress.at(-1)?.state);
  expect(report).not.toHaveBeenCalled();
});
