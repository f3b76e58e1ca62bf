import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutNotes, NOTE_GAP, type NoteWish } from './layout-notes';

const wishes = fc
  .array(fc.record({ want: fc.nat(2000), height: fc.integer({ min: 16, max: 140 }) }), { minLength: 1, maxLength: 25 })
  .map((list) => list.map((wish, index): NoteWish => ({ ...wish, id: String(index) })));
const inOrder = (list: readonly NoteWish[]) => [...list].sort((a, b) => a.want - b.want);
const topOf = (tops: Map<string, number>, id: string): number => tops.get(id) ?? Number.NaN;

test('notes never overlap and keep the order of their passages, whichever is active', () => {
  fc.assert(
    fc.property(wishes, fc.nat(24), (list, active) => {
      const tops = layoutNotes(list, String(active));
      const sorted = inOrder(list);
      for (const [index, note] of sorted.slice(1).entries()) {
        const before = sorted[index] as NoteWish;
        expect(topOf(tops, note.id)).toBeGreaterThanOrEqual(topOf(tops, before.id) + before.height + NOTE_GAP);
      }
    }),
  );
});
test('the active note stands level with its passage', () => {
  fc.assert(
    fc.property(wishes, fc.nat(24), (list, at) => {
      const active = list[at % list.length] as NoteWish;
      expect(topOf(layoutNotes(list, active.id), active.id)).toBe(active.want);
    }),
  );
});
test('without an active note none stands above its passage, and one that has room is level with it', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const tops = layoutNotes(list, null);
      let free = Number.NEGATIVE_INFINITY;
      for (const { id, want, height } of inOrder(list)) {
        expect(topOf(tops, id)).toBe(Math.max(want, free));
        free = topOf(tops, id) + height + NOTE_GAP;
      }
    }),
  );
});
test('an active note pushes the one before it up and the one behind it down', () => {
  const list = [
    { id: 'a', want: 100, height: 60 },
    { id: 'b', want: 120, height: 40 },
    { id: 'c', want: 130, height: 40 },
  ];
  expect([...layoutNotes(list, 'b')]).toEqual([
    ['a', 48],
    ['b', 120],
    ['c', 172],
  ]);
});
