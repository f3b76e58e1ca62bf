import { appendFile, copyFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { changeKey } from '#text/change-key';
import { newId } from './ids';
import {
  allLines,
  ask,
  freshFolder,
  good,
  journalFiles,
  linesOf,
  noted,
  notesIn,
  OTHER_WRITER,
  open,
  WRITER,
} from './samples';
import { sha256 } from './sha256';

const target = newId();

/** An archive whose journal has one segment with these notes; answers the folder and the segment's file. */
async function archiveWith(...notes: string[]): Promise<{ folder: string; path: string }> {
  const folder = await freshFolder();
  const vault = await open(folder);
  for (const note of notes) good(await vault.record(ask(noted(target, note))));
  await vault.close();
  const [path = ''] = await journalFiles(folder);
  return { folder, path };
}
/** What a fresh start finds. */
async function reopened(folder: string) {
  const vault = await open(folder);
  const lines = await allLines(vault);
  const numbers = new Map<string, number[]>();
  for (const { segment, line } of lines) numbers.set(segment, [...(numbers.get(segment) ?? []), line]);
  for (const found of numbers.values()) expect(found).toEqual(found.map((_, at) => at + 1));
  const found = { notes: await notesIn(vault), damaged: vault.damaged, segments: [...numbers.keys()] };
  await vault.close();
  return found;
}

test('changes come back after a restart, in their order and with their places', async () => {
  const folder = await freshFolder();
  const vault = await open(folder);
  const cursors = await Promise.all(['a', 'b', 'c'].map((note) => vault.record(ask(noted(target, note)))));
  const before = await allLines(vault);
  await vault.close();
  const again = await open(folder);
  expect(await allLines(again)).toEqual(before);
  expect(before.map(({ segment, line, hash }) => ({ segment, line, hash }))).toEqual(cursors.map(good));
  expect(await notesIn(again)).toEqual(['a', 'b', 'c']);
  expect(again.damaged).toEqual([]);
  await again.close();
});
test('each line names the hash of the line before, and the header the archive and its writer', async () => {
  const { path } = await archiveWith('a', 'b', 'c');
  const lines = (await linesOf(path)).slice(0, -1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 1, writer: WRITER, tips: [] });
  for (const [at, line] of lines.entries()) {
    if (at > 0) expect(JSON.parse(line).prev).toBe(sha256(lines[at - 1] ?? ''));
  }
});
test('a cursor gives what follows it; one that stands on no line means another journal', async () => {
  const folder = await freshFolder();
  const vault = await open(folder);
  const first = good(await vault.record(ask(noted(target, 'a'))));
  await vault.record(ask(noted(target, 'b')));
  await vault.record(ask(noted(target, 'c')));
  expect(good(await vault.entriesSince([first], 1)).map(({ line }) => line)).toEqual([2]);
  expect(good(await vault.entriesSince([first], 10)).map(({ line }) => line)).toEqual([2, 3]);
  for (const wrong of [{ hash: '0'.repeat(64) }, { line: 9 }, { line: 0 }, { segment: newId() }])
    expect(await vault.entriesSince([{ ...first, ...wrong }], 10)).toMatchObject({
      ok: false,
      reason: 'other-journal',
    });
  await vault.close();
});
test('the changes of a target come in the order of their keys, and only those', async () => {
  const vault = await open(await freshFolder());
  const other = newId();
  await vault.record(ask(noted(target, 'a'), noted(other, 'x')));
  await vault.record(ask(noted(target, 'b'), noted(target, 'c')));
  const changes = await vault.changesOf([target]);
  expect(changes.map(({ change }) => change.value)).toEqual([{ note: 'a' }, { note: 'b' }, { note: 'c' }]);
  expect(changes.map(changeKey)).toEqual(changes.map(changeKey).sort());
  expect([vault.knows(target), vault.knows(newId())]).toEqual([true, false]);
  await vault.close();
});
test('a torn last line is skipped, reported, and never appended to or cut', async () => {
  const { folder, path } = await archiveWith('a', 'b');
  await truncate(path, (await readFile(path)).length - 5);
  const torn = await readFile(path);
  const vault = await open(folder);
  await vault.record(ask(noted(target, 'c')));
  await vault.close();
  expect(await readFile(path)).toEqual(torn);
  expect(await reopened(folder)).toMatchObject({
    notes: ['a', 'c'],
    damaged: [`${WRITER}/${path.split('/').at(-1)}:2`],
  });
});
test('behind a damaged line everything that can be read is used, without a gap', async () => {
  const { folder, path } = await archiveWith('a', 'b', 'c');
  const lines = await linesOf(path);
  await writeFile(path, [lines[0], lines[1], '\0\0\0\0', lines[3], ''].join('\n'));
  const place = `${WRITER}/${path.split('/').at(-1)}`;
  expect(await reopened(folder)).toMatchObject({ notes: ['a', 'c'], damaged: [`${place}:2`, `${place}:3`] });
});
test('a line that was changed afterwards shows in the chain', async () => {
  const { folder, path } = await archiveWith('a', 'b');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"note":"a"', '"note":"A"'));
  expect(await reopened(folder)).toMatchObject({
    notes: ['A', 'b'],
    damaged: [`${WRITER}/${path.split('/').at(-1)}:2`],
  });
});
test('a segment that lost its end shows, because a later one names its last line', async () => {
  const { folder, path } = await archiveWith('a', 'b');
  const vault = await open(folder);
  await vault.record(ask(noted(target, 'c')));
  await vault.close();
  const lines = await linesOf(path);
  await writeFile(path, [lines[0], lines[1], ''].join('\n'));
  expect(await reopened(folder)).toMatchObject({
    notes: ['a', 'c'],
    damaged: [`${WRITER}/${path.split('/').at(-1)}:2`],
  });
});
test('a copy made by a sync program adds nothing, whatever its name and whichever is longer', async () => {
  const { folder, path } = await archiveWith('a', 'b');
  const copy = path.replace('.jsonl', ' (conflicted copy).jsonl');
  await copyFile(path, copy);
  expect(await reopened(folder)).toMatchObject({ notes: ['a', 'b'], damaged: [] });
  const shorter = (await linesOf(path)).slice(0, 2).join('\n');
  await writeFile(path, `${shorter}\n`);
  expect(await reopened(folder)).toMatchObject({ notes: ['a', 'b'], damaged: [] });
});
test('a copy that went its own way is read too, under a name of its own that stays', async () => {
  const { folder, path } = await archiveWith('a', 'b', 'c');
  const twin = await archiveWith('x');
  const lines = await linesOf(path);
  const stray = (await linesOf(twin.path))[1]?.replace(/"prev":"\w+"/, `"prev":"${sha256(lines[1] ?? '')}"`);
  await writeFile(path.replace('.jsonl', '-laptop.jsonl'), [lines[0], lines[1], stray, ''].join('\n'));
  const first = await reopened(folder);
  expect(first).toMatchObject({ notes: ['a', 'b', 'c', 'x'], damaged: [] });
  expect(await reopened(folder)).toEqual(first);
});
test('a file of another archive, or that is no journal, is reported and not read', async () => {
  const { folder, path } = await archiveWith('a');
  const foreign = await archiveWith('b');
  await copyFile(foreign.path, path.replace('.jsonl', '-foreign.jsonl'));
  await writeFile(join(dirname(path), 'z.jsonl'), 'no journal\n');
  await writeFile(join(dirname(path), '.DS_Store'), 'ignored');
  const found = await reopened(folder);
  expect(found.notes).toEqual(['a']);
  expect(found.damaged).toEqual([expect.stringMatching(/-foreign\.jsonl:0$/), `${WRITER}/z.jsonl:0`]);
});
test('a file cut off before its header was written is as good as none', async () => {
  const { folder, path } = await archiveWith('a');
  await writeFile(join(dirname(path), 'empty.jsonl'), '');
  expect(await reopened(folder)).toMatchObject({ notes: ['a'], damaged: [] });
});
test('segments of another writer are replayed among ours, by their clock', async () => {
  const { folder } = await archiveWith('a');
  const other = await open(folder, { writer: OTHER_WRITER });
  await other.record(ask(noted(target, 'b')));
  await other.close();
  const vault = await open(folder);
  await vault.record(ask(noted(target, 'c')));
  await vault.close();
  expect((await reopened(folder)).notes).toEqual(['a', 'b', 'c']);
});
test('after many starts a header still names only the last line before it', async () => {
  const folder = await freshFolder();
  const now = () => 1_700_000_000_000;
  for (let start = 0; start < 30; start += 1) {
    const vault = await open(folder, { now });
    await vault.record(ask(noted(target, String(start))));
    await vault.close();
  }
  const tips = await Promise.all(
    (await journalFiles(folder)).map(async (path) => JSON.parse((await linesOf(path))[0] ?? '').tips.length),
  );
  expect(tips.sort()).toEqual([0, ...Array.from({ length: 29 }, () => 1)]);
  expect((await reopened(folder)).notes).toEqual(Array.from({ length: 30 }, (_, start) => String(start)));
});
test('a segment ends at a megabyte, and the next goes on from it', async () => {
  const folder = await freshFolder();
  const vault = await open(folder);
  const long = 'x'.repeat(300_000);
  for (let n = 0; n < 6; n += 1) await vault.record(ask(noted(target, `${n}${long}`)));
  const lines = await allLines(vault);
  expect(lines.map(({ line }) => line)).toEqual([1, 2, 3, 4, 1, 2]);
  const [, second = ''] = await journalFiles(folder);
  const { tips } = JSON.parse((await linesOf(second))[0] ?? '');
  expect(tips).toEqual([{ segment: lines[3]?.segment, line: 4, hash: lines[3]?.hash }]);
  await vault.close();
});
test('clocks never go back: not when the computer clock does, not over a restart', async () => {
  const folder = await freshFolder();
  let time = 1_700_000_000_000;
  const now = () => time;
  for (const set of [0, -3_600_000, 5, -7_200_000]) {
    time += set;
    const vault = await open(folder, { now });
    await vault.record(ask(noted(target, 'a')));
    await vault.record(ask(noted(target, 'b')));
    await vault.close();
  }
  const vault = await open(folder, { now });
  const clocks = (await allLines(vault)).map(({ entry }) => entry.clock);
  expect(clocks).toEqual([...new Set(clocks)].sort());
  await vault.close();
});
test('another computer whose clock is ahead is followed for ten minutes and no further', async () => {
  const folder = await freshFolder();
  const now = 1_700_000_000_000;
  const ahead = await open(folder, { writer: OTHER_WRITER, now: () => now + 86_400_000 });
  await ahead.record(ask(noted(target, 'from tomorrow')));
  await ahead.close();
  const vault = await open(folder, { now: () => now });
  await vault.record(ask(noted(target, 'today')));
  const clock = (await allLines(vault)).find(({ entry }) => entry.writer === WRITER)?.entry.clock;
  expect(Number(clock?.slice(0, 15))).toBe(now + 600_000);
  await vault.close();
});
test('a journal file that changes under an open archive is never taken for what it was', async () => {
  const { folder, path } = await archiveWith('a', 'b');
  const vault = await open(folder);
  await writeFile(path, (await readFile(path, 'utf8')).replace('"note":"a"', '"note":"A"'));
  await expect(vault.entriesSince([], 10)).rejects.toThrow('has changed');
  await vault.close();
});
test('whatever lies in the journal folder, the archive opens', async () => {
  const { folder, path } = await archiveWith('a');
  await mkdir(join(dirname(path), 'folder.jsonl'));
  await writeFile(join(folder, 'journal', 'stray.jsonl'), 'stray');
  await appendFile(path, 'null\n{}\n"x"\n{"id":1}\n\xff\n');
  const found = await reopened(folder);
  expect(found.notes).toEqual(['a']);
  expect(found.damaged.filter((place) => place.includes(path.split('/').at(-1) ?? ''))).toHaveLength(5);
});
