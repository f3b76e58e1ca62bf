import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutMarks } from './cut-marks';

const spans = fc.array(
  fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 20 },
);

test('two overlapping passages cut a sentence into five pieces', () => {
  const [a, b] = [
    { start: 2, end: 6 },
    { start: 4, end: 9 },
  ] as const;
  expect(cutMarks({ start: 0, end: 12 }, [a, b])).toEqual([
    { start: 0, end: 2, over: [], begins: [] },
    { start: 2, end: 4, over: [a], begins: [a] },
    { start: 4, end: 6, over: [a, b], begins: [b] },
    { start: 6, end: 9, over: [b], begins: [] },
    { start: 9, end: 12, over: [], begins: [] },
  ]);
});
test('an empty block has no pieces', () => {
  expect(cutMarks({ start: 5, end: 5 }, [{ start: 0, end: 9 }])).toEqual([]);
});
test('the pieces make up the whole text, and each passage lies over exactly its own characters', () => {
  fc.assert(
    fc.property(spans, fc.nat(100), fc.integer({ min: 1, max: 150 }), (ranges, start, length) => {
      const end = start + length;
      const pieces = cutMarks({ start, end }, ranges);
      expect(pieces.map((piece) => piece.start)).toEqual([start, ...pieces.slice(0, -1).map((piece) => piece.end)]);
      expect(pieces.at(-1)?.end).toBe(end);
      for (const range of ranges) {
        const covered = pieces.filter(({ over }) => over.includes(range)).reduce((sum, p) => sum + p.end - p.start, 0);
        expect(covered).toBe(Math.max(0, Math.min(end, range.end) - Math.max(start, range.start)));
      }
    }),
  );
});
