import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Asked, Change } from '#contract/change';
import { changeKey } from '#text/change-key';
import { ForgetfulDisk } from './forgetful-disk';
import { newId } from './ids';
import type { Vault } from './open-vault';
import { allLines, annotated, ask, freshFolder, good, named, noted, OTHER_WRITER, open, tagged } from './samples';

const target = newId();

async function record(vault: Vault, ...changes: Change[]): Promise<Asked> {
  const asked = ask(...changes);
  good(await vault.record(asked));
  return asked;
}
/** The note that the newest change of a target leaves. */
async function noteOf(vault: Vault, of = target): Promise<string> {
  const notes = (await vault.changesOf([of])).flatMap(({ change }) =>
    change.kind === 'annotation.note' ? [change.value.note] : [],
  );
  return notes.at(-1) ?? '';
}
/** Lets another installation write into the archive, and opens it again as ours. */
async function meanwhile(vault: Vault, ...changes: Change[]): Promise<Vault> {
  await vault.close();
  const other = await open(vault.folder, { writer: OTHER_WRITER });
  await record(other, ...changes);
  await other.close();
  return open(vault.folder);
}
function edited(field: 'title' | 'source', value: string, was: string): Change {
  return { kind: 'article.edit', target, base: '', value: { [field]: value }, was: { [field]: was } };
}

test('actions are undone last in first out and redone in the order in which they were done', async () => {
  const vault = await open(await freshFolder());
  await record(vault, noted(target, 'a'));
  await record(vault, noted(target, 'b', 'a'));
  await record(vault, noted(target, 'c', 'b'));
  const seen: string[] = [];
  for (const way of ['undo', 'undo', 'redo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
    good(await vault[way]());
    seen.push(await noteOf(vault));
  }
  expect(seen).toEqual(['b', 'a', 'b', 'a', '', 'a', 'b', 'c']);
  expect(await vault.redo()).toMatchObject({ ok: false, reason: 'nothing' });
  await vault.close();
});
test('undo is an entry of its own that names what it takes back and what it knew of the target', async () => {
  const vault = await open(await freshFolder());
  const asked = await record(vault, noted(target, 'b', 'a'));
  const known = (await vault.changesOf([target])).map(changeKey).at(-1);
  good(await vault.undo());
  const entry = (await allLines(vault)).at(-1)?.entry;
  expect(entry?.undoes).toBe(asked.action);
  expect(entry?.changes).toEqual([{ ...noted(target, 'a', 'b'), base: known }]);
  await vault.close();
});
test('undo and redo survive a restart, and still tell of the action as it was done', async () => {
  const folder = await freshFolder();
  let vault = await open(folder);
  const asked = await record(vault, named(target, 'peace'), named(newId(), 'war'));
  const at = (await allLines(vault))[0]?.entry.at;
  const summary = { action: asked.action, kind: 'tag.add', count: 2, at };
  for (const [way, state] of [
    ['undo', { undo: null, redo: summary }],
    ['redo', { undo: summary, redo: null }],
    ['undo', { undo: null, redo: summary }],
    ['redo', { undo: summary, redo: null }],
  ] as const) {
    await vault.close();
    vault = await open(folder);
    expect(good(await vault[way]())).toEqual(summary);
    expect(vault.undoState()).toEqual(state);
  }
  await vault.close();
});
test('a fresh action leaves nothing to redo', async () => {
  const vault = await open(await freshFolder());
  await record(vault, noted(target, 'a'));
  good(await vault.undo());
  await record(vault, noted(newId(), 'b'));
  expect(vault.undoState().redo).toBeNull();
  expect(await vault.redo()).toMatchObject({ ok: false, reason: 'nothing' });
  await vault.close();
});
test('an import of many batches is one step, and what it found out of the files is none', async () => {
  const vault = await open(await freshFolder());
  const action = newId();
  const run: Change = { kind: 'run.start', target: newId(), base: '', value: { root: 'Press', by: '' }, was: null };
  good(await vault.record({ action, changes: [run] }));
  expect(vault.undoState().undo).toBeNull();
  for (let batch = 0; batch < 40; batch += 1)
    good(await vault.record({ action, changes: [annotated(newId(), target), annotated(newId(), target)] }));
  expect(vault.undoState().undo).toMatchObject({ action, kind: 'annotation.add', count: 80 });
  good(await vault.undo());
  const last = (await allLines(vault)).at(-1)?.entry;
  expect(last?.changes.map(({ kind }) => kind)).toEqual(Array.from({ length: 80 }, () => 'annotation.trash'));
  expect(vault.undoState()).toMatchObject({ undo: null, redo: { action, count: 80 } });
  await vault.close();
});
test('an import is remembered for the articles that it brought, not for a version among them', async () => {
  const vault = await open(await freshFolder());
  const text: Change = { kind: 'article.text', target, base: '', value: { text: 'b' }, was: { text: 'a' } };
  const add = (id: string) =>
    ({ kind: 'article.add', target: id, base: '', value: {}, was: null }) as unknown as Change;
  await record(vault, text, add(newId()), add(newId()));
  expect(vault.undoState().undo).toMatchObject({ kind: 'article.add', count: 2 });
  await record(vault, text);
  expect(vault.undoState().undo).toMatchObject({ kind: 'article.text', count: 1 });
  await vault.close();
});
test('batches that an import still writes while other work goes on belong to its step', async () => {
  const vault = await open(await freshFolder());
  const action = newId();
  await vault.record({ action, changes: [annotated(newId(), target)] });
  await record(vault, noted(target, 'a'));
  good(await vault.undo());
  await vault.record({ action, changes: [annotated(newId(), target)] });
  expect(vault.undoState()).toMatchObject({ undo: { action, count: 2 }, redo: { kind: 'annotation.note' } });
  await vault.close();
});
test('what an import wrote after it was undone is a step of its own', async () => {
  const vault = await open(await freshFolder());
  const [first, second] = [newId(), newId()];
  const action = newId();
  await vault.record({ action, changes: [annotated(first, target)] });
  good(await vault.undo());
  await vault.record({ action, changes: [annotated(second, target)] });
  good(await vault.undo());
  expect((await allLines(vault)).at(-1)?.entry.changes.map((change) => change.target)).toEqual([second]);
  await vault.close();
});
test('several changes of one fact in an action are taken back to what was before the first', async () => {
  const vault = await open(await freshFolder());
  await record(vault, noted(target, 'b', 'a'), noted(target, 'c', 'b'));
  good(await vault.undo());
  expect(await noteOf(vault)).toBe('a');
  good(await vault.redo());
  expect(await noteOf(vault)).toBe('c');
  await vault.close();
});
test('a hundred steps can be undone', async () => {
  const vault = await open(await freshFolder());
  await Promise.all(Array.from({ length: 105 }, (_, n) => record(vault, noted(newId(), String(n)))));
  let undone = 0;
  while ((await vault.undo()).ok) undone += 1;
  expect(undone).toBe(100);
  await vault.close();
});
test('two presses of Undo at once take back two steps', async () => {
  const vault = await open(await freshFolder());
  await record(vault, noted(target, 'a'));
  await record(vault, noted(target, 'b', 'a'));
  const both = await Promise.all([vault.undo(), vault.undo(), vault.undo()]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(await noteOf(vault)).toBe('');
  await vault.close();
});
test('another installation has nothing of ours to undo', async () => {
  const vault = await open(await freshFolder());
  await record(vault, noted(target, 'a'));
  await vault.close();
  const other = await open(vault.folder, { writer: OTHER_WRITER });
  expect(other.undoState()).toEqual({ undo: null, redo: null });
  await other.close();
});
test('an action of more changes than an entry may have is taken back in several, and is one step all the same', async () => {
  const vault = await open(await freshFolder());
  const action = newId();
  for (const size of [25_000, 25_001])
    await vault.record({ action, changes: Array.from({ length: size }, () => tagged(newId(), [target])) });
  good(await vault.undo());
  const sizes = (await allLines(vault)).map(({ entry }) => entry.changes.length);
  expect(sizes).toEqual([25_000, 25_001, 50_000, 1]);
  expect(vault.undoState()).toMatchObject({ undo: null, redo: { count: 50_001 } });
  good(await vault.redo());
  expect(vault.undoState()).toMatchObject({ undo: { count: 50_001 }, redo: null });
  await vault.close();
}, 30_000);

const TAG = newId();
const OTHER_TAG = newId();
const trashed: Change = { kind: 'annotation.trash', target, base: '', value: { at: 1 }, was: { at: 0 } };

test.for<[string, Change, Change, boolean]>([
  ['a note that another has written anew since', noted(target, 'b', 'a'), noted(target, 'c', 'b'), false],
  ['a note of another annotation', noted(target, 'b', 'a'), noted(newId(), 'c'), true],
  ['a note of what another has put into the trash', noted(target, 'b', 'a'), trashed, true],
  ['a note of what another has tagged', noted(target, 'b', 'a'), tagged(target, [TAG]), true],
  ['a title that another has corrected since', edited('title', 'b', 'a'), edited('title', 'c', 'b'), false],
  ['a title where another has corrected the source', edited('title', 'b', 'a'), edited('source', 'c', 'b'), true],
  ['a tag that another has taken off since', tagged(target, [TAG]), tagged(target, [], [TAG]), false],
  ['a tag beside which another has put one', tagged(target, [TAG]), tagged(target, [OTHER_TAG]), true],
  ['an annotation that another has trashed', annotated(target, newId()), trashed, false],
  ['an annotation on which another has noted', annotated(target, newId()), noted(target, 'c'), true],
])('undoing %s', async ([, ours, theirs, allowed]) => {
  let vault = await open(await freshFolder());
  await record(vault, ours);
  vault = await meanwhile(vault, theirs);
  const before = await allLines(vault);
  const undone = await vault.undo();
  if (allowed) expect(undone.ok).toBe(true);
  else {
    expect(undone).toMatchObject({ ok: false, reason: 'touched-since', detail: target });
    expect(await allLines(vault)).toEqual(before);
  }
  await vault.close();
});
test('what another installation wrote and took back since does not stand in the way', async () => {
  let vault = await open(await freshFolder());
  await record(vault, noted(target, 'b', 'a'));
  await vault.close();
  const other = await open(vault.folder, { writer: OTHER_WRITER });
  await record(other, noted(target, 'c', 'b'));
  good(await other.undo());
  await other.close();
  vault = await open(vault.folder);
  good(await vault.undo());
  expect(await noteOf(vault)).toBe('a');
  await vault.close();
});
test('what it wrote, took back and wrote again does', async () => {
  let vault = await open(await freshFolder());
  await record(vault, noted(target, 'b', 'a'));
  await vault.close();
  const other = await open(vault.folder, { writer: OTHER_WRITER });
  await record(other, noted(target, 'c', 'b'));
  good(await other.undo());
  good(await other.redo());
  await other.close();
  vault = await open(vault.folder);
  expect(await vault.undo()).toMatchObject({ ok: false, reason: 'touched-since' });
  await vault.close();
});
test('an older action that the window took back itself leaves the stack, and can be redone', async () => {
  const vault = await open(await freshFolder());
  const first = await record(vault, noted(target, 'b', 'a'));
  await record(vault, noted(newId(), 'x'));
  good(await vault.record({ ...ask(noted(target, 'a', 'b')), undoes: first.action }));
  expect(vault.undoState()).toMatchObject({ undo: { count: 1 }, redo: { action: first.action } });
  good(await vault.redo());
  expect(await noteOf(vault)).toBe('b');
  await vault.close();
});
test('undo goes back in the order of what was done, though the computer clock went back between two starts', async () => {
  const folder = await freshFolder();
  for (const [now, note, was] of [
    [2_000, 'a', ''],
    [1_000, 'b', 'a'],
  ] as const) {
    const vault = await open(folder, { now: () => now });
    await record(vault, noted(target, note, was));
    await vault.close();
  }
  const vault = await open(folder, { now: () => 500 });
  good(await vault.undo());
  expect(await noteOf(vault)).toBe('a');
  await vault.close();
});
test('whatever is noted, undone, redone and restarted, the notes are what two stacks of them say', async () => {
  const targets = [newId(), newId()];
  const steps = fc.array(fc.constantFrom<'undo' | 'redo' | 'restart' | 0 | 1>('undo', 'redo', 'restart', 0, 1), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const disk = new ForgetfulDisk(() => 0).mount();
      let vault = await open('/archive', { disk });
      let now = ['', ''];
      const past: string[][] = [];
      const future: string[][] = [];
      for (const [at, step] of taken.entries()) {
        if (step === 'restart') {
          await vault.close();
          vault = await open('/archive', { disk });
        } else if (step === 'undo' || step === 'redo') {
          const [from, to] = step === 'undo' ? [past, future] : [future, past];
          expect((await vault[step]()).ok).toBe(from.length > 0);
          const next = from.pop();
          if (next) to.push(now);
          now = next ?? now;
        } else {
          await record(vault, noted(targets[step] ?? '', `note ${at}`, now[step]));
          past.push(now);
          future.length = 0;
          now = now.with(step, `note ${at}`);
        }
        expect(await Promise.all(targets.map((of) => noteOf(vault, of)))).toEqual(now);
      }
      await vault.close();
    }),
    { numRuns: 60 },
  );
}, 30_000);
