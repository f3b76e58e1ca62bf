import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, TextBody } from '#contract/text';
import { type Cleaned, putBack, shiftPassage } from './put-back';
import { textOf } from './text-of';

const block = (text: string): Block => ({ kind: 'paragraph', text, sentences: text === '' ? [] : [text.length] });
const run = (after: number, ...texts: string[]): TextBody['removed'][number] => ({
  after,
  rule: 'menu',
  blocks: texts.map(block),
});
const cleaned: Cleaned = {
  blocks: ['One.', 'Two.'].map(block),
  removed: [run(0, 'Home'), run(0, 'Title', 'Date'), run(1, 'Advertisement'), run(2, 'Foot'), run(2, '© 2024')],
};
const linesOf = (text: Cleaned | null): string => (text ? textOf(text.blocks) : '');
const aftersOf = (text: Cleaned | null): number[] => text?.removed.map(({ after }) => after) ?? [];

test.each([
  ['the first run', 0, 'Home\nOne.\nTwo.', [1, 2, 3, 3], { at: 0, by: 5 }],
  ['a second run at the same place', 1, 'Title\nDate\nOne.\nTwo.', [0, 3, 4, 4], { at: 0, by: 11 }],
  ['a run between blocks', 2, 'One.\nAdvertisement\nTwo.', [0, 0, 3, 3], { at: 5, by: 14 }],
  ['a run behind the last block', 3, 'One.\nTwo.\nFoot', [0, 0, 1, 3], { at: 9, by: 5 }],
  ['the last run', 4, 'One.\nTwo.\n© 2024', [0, 0, 1, 2], { at: 9, by: 7 }],
])('%s comes back where it stood', (_name, place, lines, afters, insertion) => {
  const back = putBack(cleaned, place);
  expect(linesOf(back)).toBe(lines);
  expect(aftersOf(back)).toEqual(afters);
  expect(back?.insertion).toEqual(insertion);
});
test('where all was removed, all can come back', () => {
  const first = putBack({ blocks: [], removed: [run(0, 'a', 'b'), run(0, 'c')] }, 0);
  expect(first).toMatchObject({ removed: [{ after: 2 }], insertion: { at: 0, by: 3 } });
  expect(linesOf(first && putBack(first, 0))).toBe('a\nb\nc');
});
test('there is nothing to put back at a place that has no run', () => {
  expect([putBack(cleaned, 5), putBack(cleaned, -1), putBack({ blocks: [], removed: [] }, 0)]).toEqual([
    null,
    null,
    null,
  ]);
});
test('a passage that the blocks part is not whole; one that only touches them is', () => {
  const insertion = { at: 5, by: 10 };
  expect([
    shiftPassage({ start: 0, end: 5 }, insertion),
    shiftPassage({ start: 5, end: 7 }, insertion),
    shiftPassage({ start: 4, end: 6 }, insertion),
  ]).toEqual([
    { start: 0, end: 5, whole: true },
    { start: 15, end: 17, whole: true },
    { start: 4, end: 16, whole: false },
  ]);
});
const blocks = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '字'), maxLength: 6 }).map(block), {
  maxLength: 6,
});
/** Texts with removed runs in the order of the original, one of which is to be put back. */
const anyCleaned = blocks.chain((kept) =>
  fc
    .array(fc.tuple(fc.nat(kept.length), fc.array(blocks, { minLength: 1, maxLength: 1 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((runs) => ({
      blocks: kept,
      removed: runs
        .map(([after, [taken = []]]) => ({ after, rule: 'menu', blocks: [block('x'), ...taken] }))
        .toSorted((a, b) => a.after - b.after),
    }))
    .chain((text) => fc.record({ text: fc.constant(text), place: fc.nat(text.removed.length - 1) })),
);
/** Takes blocks out again: the plain inverse. */
function takeOut({ blocks: all, removed }: Cleaned, taken: TextBody['removed'][number], place: number): Cleaned {
  const count = taken.blocks.length;
  return {
    blocks: all.toSpliced(taken.after, count),
    removed: removed
      .map((one, at) => (at < place ? one : { ...one, after: one.after - count }))
      .toSpliced(place, 0, taken),
  };
}
test('taking the run out again gives the text before', () => {
  fc.assert(
    fc.property(anyCleaned, ({ text, place }) => {
      const back = putBack(text, place);
      const taken = text.removed[place];
      if (!back || !taken) throw new Error('There is a run at this place.');
      const { insertion: _, ...content } = back;
      expect(takeOut(content, taken, place)).toEqual(text);
    }),
  );
});
test('every passage that the blocks do not part has the very words it had', () => {
  fc.assert(
    fc.property(anyCleaned, fc.nat(), fc.nat(), ({ text, place }, one, other) => {
      const back = putBack(text, place);
      if (!back) throw new Error('There is a run at this place.');
      const [before, after] = [textOf(text.blocks), textOf(back.blocks)];
      expect(after.length).toBe(before.length + back.insertion.by);
      const [start = 0, end = 0] = [one, other].map((at) => at % (before.length + 1)).sort((a, b) => a - b);
      const moved = shiftPassage({ start, end }, back.insertion);
      const words = before.slice(start, end);
      if (moved.whole) expect(after.slice(moved.start, moved.end)).toBe(words);
      else {
        const { at, by } = back.insertion;
        expect(after.slice(moved.start, at) + after.slice(at + by, moved.end)).toBe(words);
      }
    }),
  );
});
