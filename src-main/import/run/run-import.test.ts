import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleDraft } from '#contract/article-draft';
import type { ImportProgress } from '#contract/calls';
import type { Asked, Change, DatedChange, JournalLine } from '#contract/change';
import type { TextBody } from '#contract/text';
import { datedChanges } from '#text/change-key';
import { articleId, newId } from '../../vault/ids';
import type { Vault } from '../../vault/open-vault';
import { type Refusal, Refused } from '../../vault/refused';
import { ONLY_TITLE } from '../../vault/samples';
import { parseAs } from '../fixtures/parse-here';
import type { FileToParse, Parsed } from '../parsed';
import { knowArticles } from '../versions/known-articles';
import { findFiles } from './find-files';
import { type ImportAsked, runImport } from './run-import';
import { LARGEST_FILE } from './run-import-file';
import { seenBefore } from './seen-before';

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}
/** A vault that remembers in memory what the real one writes. */
function makeVault() {
  const entries: Asked[] = [];
  const originals = new Map<string, string>();
  const texts = new Map<string, TextBody>();
  const state = { refuse: null as Refusal | null, full: false };
  const dated = (target: string): DatedChange[] =>
    entries
      .flatMap((asked, place) => datedChanges({ entry: { ...asked, ...entryOf(place + 1) } }))
      .filter(({ change }) => change.target === target);
  const entryOf = (line: number) => ({
    id: `i${line}`,
    prev: '',
    clock: `c${String(line).padStart(6, '0')}`,
    at: '',
    zone: '',
    writer: 'w',
    author: '',
  });
  const vault: ImportAsked['vault'] & Pick<Vault, 'entriesSince'> = {
    async keepOriginal(bytes) {
      if (state.full) throw new Refused('disk-full', new Error('ENOSPC'));
      const id = hashOf(bytes);
      const known = originals.has(id);
      originals.set(id, Buffer.from(bytes).toString());
      return { id, path: id, known };
    },
    async keepText(body) {
      const id = hashOf(JSON.stringify(body));
      texts.set(id, body);
      return id;
    },
    readText: async (id) => texts.get(id) ?? null,
    async entriesSince([cursor], limit) {
      const from = cursor?.line ?? 0;
      const lines = entries.slice(from, from + limit).map((asked, place) => {
        const line = from + place + 1;
        return { segment: 's', line, hash: 'h', entry: { ...asked, ...entryOf(line) } };
      });
      return { ok: true, value: lines };
    },
    knows: (target) => dated(target).length > 0,
    changesOf: async (targets) => targets.flatMap(dated),
    async record(asked) {
      if (state.refuse) return { ok: false, reason: state.refuse, detail: '' };
      entries.push(asked);
      return { ok: true, value: { segment: 's', line: entries.length, hash: 'h' } };
    },
  };
  return { vault, entries, originals, state, known: knowArticles(vault) };
}
type Remembered = ReturnType<typeof makeVault>;
/** The journal of such a vault, for those who look through it. */
function journalOf({ entries }: Remembered): Parameters<typeof seenBefore>[0] {
  const line = (asked: Asked, place: number): JournalLine =>
    ({ segment: 's', line: place + 1, hash: 'h', entry: asked }) as unknown as JournalLine;
  return {
    entriesSince: async ([cursor], limit) => {
      const from = cursor?.line ?? 0;
      return { ok: true, value: entries.map(line).slice(from, from + limit) };
    },
  };
}

/** Reads a kept copy as its first word says: "unread …", "crash …", "doubt …"; anything else is an article. */
const readIn =
  ({ originals }: Remembered) =>
  async ({ path }: FileToParse): Promise<Parsed> => {
    const text = originals.get(path) ?? '';
    if (text.startsWith('unread')) return { ok: false, reason: 'format-not-read', detail: '' };
    if (text.startsWith('crash')) return { ok: false, reason: 'crashed', detail: '' };
    const body = { format: 1, extractor: 'fake/1', blocks: [{ kind: 'paragraph', text, sentences: [] }], removed: [] };
    const doubts = text.startsWith('doubt') ? (['no-date', 'no-title'] as const) : [];
    return { ok: true, value: { found: ONLY_TITLE, text: body as ArticleDraft['text'], doubts } };
  };
function begin(into: Remembered, given: Partial<ImportAsked> = {}) {
  const told: ImportProgress[] = [];
  const running = runImport({
    vault: into.vault,
    known: into.known,
    parse: parseAs(readIn(into)),
    run: newId(),
    root: 'corpus',
    by: 'ana',
    files: findFiles([root]),
    tell: (progress) => told.push(progress),
    shown: async () => {},
    ...given,
  });
  return { running, told };
}
const changesIn = (entries: readonly Asked[]): readonly Change[] => entries.flatMap(({ changes }) => changes);
function seenIn(entries: readonly Asked[]): string[][] {
  return changesIn(entries).flatMap((change) =>
    change.kind === 'file.seen' ? [[change.value.path, change.value.outcome, change.value.reason]] : [],
  );
}
function countsIn(entries: readonly Asked[]) {
  return changesIn(entries).flatMap((change) => (change.kind === 'run.end' ? [change.value.counts] : []));
}
test('each file becomes what it is, and all of it is one action', async () => {
  await put({ 'a.txt': 'alpha', 'b/two.txt': 'doubt', 'c.pdf': 'unread', 'd.txt': 'crash', 'e.txt': 'alpha' });
  const into = makeVault();
  await begin(into).running.ended;
  expect(seenIn(into.entries)).toEqual([
    ['a.txt', 'kept', ''],
    ['b/two.txt', 'attention', 'no-date'],
    ['c.pdf', 'unread', 'format-not-read'],
    ['d.txt', 'failed', 'crashed'],
    ['e.txt', 'duplicate', ''],
  ]);
  const changes = changesIn(into.entries);
  expect(changes.map(({ kind }) => kind)).toEqual([
    'run.start',
    'article.add',
    'file.seen',
    'article.add',
    'file.seen',
    'file.seen',
    'file.seen',
    'file.seen',
    'run.end',
  ]);
  expect(new Set(into.entries.map(({ action }) => action)).size).toBe(1);
  const first = articleId(hashOf('alpha'), '');
  expect(changes[1]).toMatchObject({ target: first, value: { original: hashOf('alpha'), folder: '', title: 'One' } });
  expect(changes[3]).toMatchObject({ value: { folder: 'b' } });
  expect(changes[7]).toMatchObject({ value: { articles: [first], original: hashOf('alpha') } });
  expect(countsIn(into.entries)).toEqual([
    { found: 5, kept: 1, duplicate: 1, attention: 1, unread: 1, failed: 1, versions: 0, cancelled: false, files: 5 },
  ]);
});
test('a file is kept before it is read, and stays when reading fails', async () => {
  await put({ 'a.txt': 'crash me' });
  const into = makeVault();
  await begin(into).running.ended;
  expect(into.originals.get(hashOf('crash me'))).toBe('crash me');
  expect(changesIn(into.entries)[1]).toMatchObject({ value: { original: hashOf('crash me'), articles: [] } });
});
test('the same folder again is all duplicates', async () => {
  await put({ 'a.txt': 'alpha', 'b.txt': 'beta' });
  const into = makeVault();
  await begin(into).running.ended;
  await begin(into).running.ended;
  expect(countsIn(into.entries)[1]).toMatchObject({ kept: 0, duplicate: 2 });
});
test('importing what lies in the trash brings it back', async () => {
  await put({ 'a.txt': 'alpha', 'b.txt': 'alpha' });
  const into = makeVault();
  await begin(into).running.ended;
  const target = articleId(hashOf('alpha'), '');
  const trash: Change = { kind: 'article.trash', target, base: '', value: { at: 7 }, was: { at: 0 } };
  await into.vault.record({ action: newId(), changes: [trash] });
  const trashedLine = into.entries.length;
  await begin(into).running.ended;
  expect(seenIn(into.entries).slice(2)).toEqual([
    ['a.txt', 'kept', 'restored'],
    ['b.txt', 'duplicate', ''],
  ]);
  const restored = changesIn(into.entries).filter((change) => change.kind === 'article.trash');
  expect(restored[1]).toMatchObject({
    target,
    base: `c00000${trashedLine} w i${trashedLine}.000000`,
    value: { at: 0 },
    was: { at: 7 },
  });
});
test('what is too large, gone or not to be read fails alone', async () => {
  await put({ 'b.txt': 'beta' });
  const file = { bytes: 1, mtime: 0 };
  const into = makeVault();
  const files = [
    { ...file, path: join(root, 'large'), relative: 'large', bytes: LARGEST_FILE + 1 },
    { ...file, path: join(root, 'gone'), relative: 'gone' },
    { ...file, path: root, relative: 'folder' },
    { ...file, path: '', relative: 'cloud', failure: 'gone' as const },
    { ...file, path: join(root, 'b.txt'), relative: 'b.txt' },
  ];
  await begin(into, { files }).running.ended;
  expect(seenIn(into.entries)).toEqual([
    ['large', 'failed', 'too-large'],
    ['gone', 'failed', 'gone'],
    ['folder', 'failed', 'unreadable'],
    ['cloud', 'failed', 'gone'],
    ['b.txt', 'kept', ''],
  ]);
});
test('of many files 25 stand in an entry, in the order in which they were found', async () => {
  await put(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${100 + n}.txt`, `text ${n}`])));
  const into = makeVault();
  const { running, told } = begin(into, {
    parse: parseAs(async (file) => {
      await new Promise((later) => setTimeout(later, Math.random() * 5));
      return readIn(into)(file);
    }),
  });
  await running.ended;
  expect(into.entries.map(({ changes }) => changes.filter(({ kind }) => kind === 'file.seen').length)).toEqual([
    25, 25, 10, 0,
  ]);
  expect(seenIn(into.entries).map(([path]) => path)).toEqual(Array.from({ length: 60 }, (_, n) => `${100 + n}.txt`));
  expect(told.at(-1)).toMatchObject({ state: 'done', done: 60, total: 60, refusal: '' });
  expect(told[0]?.state).toBe('looking');
});
test('an import waits for the window that shows it, at most three batches ahead', async () => {
  await put(Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`${100 + n}.txt`, `text ${n}`])));
  const into = makeVault();
  const windows: (() => void)[] = [];
  const { running } = begin(into, { shown: () => new Promise((caughtUp) => windows.push(caughtUp)) });
  await expect.poll(() => into.entries.length).toBe(3);
  await new Promise((later) => setTimeout(later, 50));
  expect(into.entries.length).toBe(3);
  windows.shift()?.();
  await expect.poll(() => into.entries.length).toBe(4);
  const answering = setInterval(() => windows.shift()?.(), 1);
  await running.ended;
  clearInterval(answering);
  expect(countsIn(into.entries)[0]).toMatchObject({ kept: 120 });
});
test('a window that leaves does not stop it', async () => {
  await put({ 'a.txt': 'alpha' });
  const into = makeVault();
  await begin(into, { shown: () => Promise.reject(new Error('The other side has gone.')) }).running.ended;
  expect(countsIn(into.entries)[0]).toMatchObject({ kept: 1, cancelled: false });
});
test('a cancelled import keeps what was kept and says that it was cancelled', async () => {
  await put(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${100 + n}.txt`, `text ${n}`])));
  const into = makeVault();
  const { running, told } = begin(into, {
    shown: async () => running.cancel(),
  });
  await running.ended;
  const [counts] = countsIn(into.entries);
  expect(counts).toMatchObject({ found: 200, cancelled: true });
  expect(counts?.kept).toBeGreaterThanOrEqual(25);
  expect(counts?.kept).toBeLessThanOrEqual(75);
  expect(changesIn(into.entries).filter(({ kind }) => kind === 'article.add').length).toBe(counts?.kept);
  expect(told.at(-1)?.state).toBe('cancelled');
});
test.each(['disk-full', 'read-only'] as const)('an archive that is %s ends the import and says so', async (refusal) => {
  await put({ 'a.txt': 'alpha' });
  const into = makeVault();
  into.state.refuse = refusal;
  const { running, told } = begin(into);
  await running.ended;
  expect(told.at(-1)).toMatchObject({ state: 'failed', refusal });
  expect(into.entries).toEqual([]);
});
test('a disk that is full when an original is kept ends the import too', async () => {
  await put({ 'a.txt': 'alpha' });
  const into = makeVault();
  into.state.full = true;
  const { running, told } = begin(into);
  await running.ended;
  expect(told.at(-1)).toMatchObject({ state: 'failed', refusal: 'disk-full' });
  expect(countsIn(into.entries)).toMatchObject([{ found: 1, kept: 0, failed: 0, cancelled: true }]);
});
test('an import that is abandoned writes no further line', async () => {
  await put({ 'a.txt': 'alpha' });
  const into = makeVault();
  const { running } = begin(into);
  running.abandon();
  await running.ended;
  expect(into.entries).toEqual([]);
});
test('nothing to import is said in one run', async () => {
  const into = makeVault();
  await begin(into).running.ended;
  expect(changesIn(into.entries).map(({ kind }) => kind)).toEqual(['run.start', 'run.end']);
});
test('a long import is told at most ten times a second', async () => {
  await put(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${100 + n}.txt`, `text ${n}`])));
  const into = makeVault();
  const began = Date.now();
  const { running, told } = begin(into);
  await running.ended;
  expect(told.length).toBeLessThanOrEqual(2 + Math.ceil((Date.now() - began) / 100));
});
test.each([
  [20, 1, 'done'],
  [21, 1, 'found'],
  [2, 10_000_000, 'done'],
  [2, 10_000_001, 'found'],
] as const)(
  'of %d files with %d bytes each an import that asks comes to the state %s by itself',
  async (many, bytes, state) => {
    const files = Array.from({ length: many }, (_, n) => ({
      path: `/gone/${n}`,
      relative: `${n}.txt`,
      bytes,
      mtime: 0,
    }));
    const into = makeVault();
    const { running } = begin(into, { files, ask: true });
    await expect.poll(() => running.progress().state).toBe(state);
    expect(into.entries.length).toBe(state === 'found' ? 0 : 2);
    running.goOn();
    await running.ended;
    expect(running.progress()).toMatchObject({ state: 'done', done: many });
  },
);
test('an import that is cancelled or abandoned while it waits records nothing', async () => {
  await put(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.txt`, `text ${n}`])));
  for (const end of ['cancel', 'abandon'] as const) {
    const into = makeVault();
    const { running, told } = begin(into, { ask: true });
    await expect.poll(() => told.at(-1)?.state).toBe('found');
    running[end]();
    await running.ended;
    expect(told.at(-1)?.state).toBe('cancelled');
    expect(into.entries).toEqual([]);
    expect(into.originals.size).toBe(0);
  }
});

test('an import that was cut off anywhere goes on as the same run: every file once, nothing twice, nothing lost', async () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`${100 + n}.txt`, `text ${n % 100}`]));
  await put(many);
  const whole = makeVault();
  await begin(whole).running.ended;
  for (let cut = 0; cut < whole.entries.length; cut += 1) {
    const into = makeVault();
    const run = newId();
    const first = begin(into, {
      run,
      // A host that is killed writes no further line.
      shown: async () => {
        if (into.entries.length >= cut) first.running.abandon();
      },
    });
    if (cut === 0) first.running.abandon();
    await first.running.ended;
    const done = seenIn(into.entries).length;
    const parsed: string[] = [];
    const before = await seenBefore(journalOf(into), run);
    const { running } = begin(into, {
      run,
      before,
      parse: parseAs(async (file) => {
        parsed.push(file.name);
        return readIn(into)(file);
      }),
    });
    await running.ended;
    expect(seenIn(into.entries)).toEqual(seenIn(whole.entries));
    expect(running.progress()).toMatchObject({ state: 'done', done: 120, total: 120, before: done });
    expect(changesIn(into.entries).filter(({ kind }) => kind === 'run.start').length).toBe(1);
    expect(new Set(into.entries.map(({ action }) => action))).toEqual(new Set([run]));
    expect(countsIn(into.entries).at(-1)).toEqual({ ...countsIn(whole.entries)[0], resumed: true });
    expect(parsed.length).toBeLessThanOrEqual(120 - done);
  }
});
test('a file that has changed since the import stopped is read again, and one that has gone stays in its count', async () => {
  await put({ 'a.txt': 'alpha', 'b.txt': 'beta', 'c.txt': 'gamma' });
  const into = makeVault();
  const run = newId();
  await begin(into, { run }).running.ended;
  await rm(join(root, 'a.txt'));
  await writeFile(join(root, 'b.txt'), 'beta and more');
  const { running } = begin(into, { run, before: await seenBefore(journalOf(into), run) });
  await running.ended;
  expect(running.progress()).toMatchObject({ done: 3, total: 3, before: 2 });
  expect(seenIn(into.entries).map(([path]) => path)).toEqual(['a.txt', 'b.txt', 'c.txt', 'b.txt']);
});
/** A container of so many documents. */
function parseMany(count: number): ImportAsked['parse'] {
  return async (_, take) => {
    for (let n = 0; n < count; n += 1) {
      const body = { format: 1, extractor: 'fake/1', blocks: [], removed: [] } as ArticleDraft['text'];
      await take({
        member: `${n}.txt`,
        bytes: n,
        parsed: { ok: true, value: { found: ONLY_TITLE, text: body, doubts: ['no-date', 'no-title'] } },
        ms: 0,
      });
    }
    return { ok: true, value: null };
  };
}
test('a container that was read half-way is read again, and each of its documents has one line', async () => {
  await put({ 'a.zip': 'documents' });
  const into = makeVault();
  const run = newId();
  const first = begin(into, { run, parse: parseMany(700), shown: async () => first.running.abandon() });
  await first.running.ended;
  const half = seenIn(into.entries).length;
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(700);
  const resumed = begin(into, { run, parse: parseMany(700), before: await seenBefore(journalOf(into), run) });
  await resumed.running.ended;
  expect(new Set(seenIn(into.entries).map(([path]) => path)).size).toBe(700);
  expect(seenIn(into.entries).length).toBe(700);
  expect(countsIn(into.entries)).toMatchObject([{ found: 1, files: 1, attention: 700, resumed: true }]);
  const again = await seenBefore(journalOf(into), run);
  for await (const file of findFiles([root])) expect(again.isDone(file)).toBe(true);
  expect(changesIn(into.entries).find(({ kind }) => kind === 'file.seen')?.value).toMatchObject({
    path: 'a.zip/0.txt',
    member: '0.txt',
    doubts: ['no-date', 'no-title'],
  });
});

const MAIL = 'From: Ana <ana@example.org>\nMessage-ID: <1@example.org>\nSubject: Roads\n\nText.';
/** A message with two attachments; after the first of its documents `between` is called. */
function parseMail(between: () => void = () => {}): ImportAsked['parse'] {
  return async (_, take) => {
    for (const member of ['', 'a.pdf', 'b.pdf']) {
      const blocks = [{ kind: 'paragraph', text: member, sentences: [] }];
      const text = { format: 1, extractor: 'fake/1', blocks, removed: [] } as ArticleDraft['text'];
      await take({ member, bytes: 1, parsed: { ok: true, value: { found: ONLY_TITLE, text, doubts: [] } }, ms: 0 });
      if (member === '') between();
    }
    return { ok: true, value: null };
  };
}
test('a message that was stopped before its attachments is read again with them when the import goes on', async () => {
  await put({ 'a.eml': MAIL });
  const into = makeVault();
  const run = newId();
  const first = begin(into, { run, parse: parseMail(() => first.running.cancel()) });
  await first.running.ended;
  const before = await seenBefore(journalOf(into), run);
  for await (const file of findFiles([root])) expect(before.isDone(file)).toBe(false);
  await begin(into, { run, parse: parseMail(), before }).running.ended;
  expect(seenIn(into.entries)).toEqual([
    ['a.eml/a.pdf', 'kept', ''],
    ['a.eml/b.pdf', 'kept', ''],
    ['a.eml', 'kept', ''],
  ]);
  expect(countsIn(into.entries).at(-1)).toMatchObject({ kept: 3, files: 1, cancelled: false });
});
test('a message whose attachments were not read brings them when it is imported again', async () => {
  await put({ 'a.eml': MAIL });
  const into = makeVault();
  const broken: ImportAsked['parse'] = async (file, take) => {
    await parseMail()(file, (document) => (document.member === '' ? take(document) : undefined));
    return { ok: false, reason: 'crashed', detail: '' };
  };
  await begin(into, { parse: broken }).running.ended;
  await begin(into, { parse: parseMail() }).running.ended;
  expect(seenIn(into.entries)).toEqual([
    ['a.eml', 'kept', ''],
    ['a.eml', 'failed', 'crashed'],
    ['a.eml/a.pdf', 'kept', ''],
    ['a.eml/b.pdf', 'kept', ''],
    ['a.eml', 'duplicate', ''],
  ]);
});
test('an import that was taken back and goes on brings back what was taken, unless that was redone', async () => {
  await put({ 'a.txt': 'alpha', 'b.txt': 'beta' });
  const into = makeVault();
  const run = newId();
  const first = begin(into, { run });
  await first.running.ended;
  const isDone = async (): Promise<boolean[]> => {
    const before = await seenBefore(journalOf(into), run);
    const all: boolean[] = [];
    for await (const file of findFiles([root])) all.push(before.isDone(file));
    return all;
  };
  expect(await isDone()).toEqual([true, true]);
  const trashed = changesIn(into.entries)
    .filter(({ kind }) => kind === 'article.add')
    .map(({ target }): Change => ({ kind: 'article.trash', target, base: '', value: { at: 5 }, was: { at: 0 } }));
  for (const changes of [trashed.slice(0, 1), trashed.slice(1)])
    into.entries.push({ action: 'undo', undoes: run, changes });
  expect(await isDone()).toEqual([false, false]);
  into.entries.push({ action: 'redo', undoes: 'undo', changes: [] });
  expect(await isDone()).toEqual([true, true]);
  into.entries.push({ action: 'undo again', undoes: 'redo', changes: [] });
  const before = await seenBefore(journalOf(into), run);
  await begin(into, { run, before }).running.ended;
  expect(seenIn(into.entries).slice(2)).toEqual([
    ['a.txt', 'kept', 'restored'],
    ['b.txt', 'kept', 'restored'],
  ]);
});
