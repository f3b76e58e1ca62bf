import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignLanes } from './assign-lanes';

const spans = fc.array(
  fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 20 },
);

test('two passages that overlap never share a lane', () => {
  fc.assert(
    fc.property(spans, (ranges) => {
      const laned = assignLanes(ranges);
      for (const [index, a] of laned.entries())
        for (const b of laned.slice(index + 1)) if (a.start < b.end && b.start < a.end) expect(a.lane).not.toBe(b.lane);
    }),
  );
});
test('there are no more lanes than passages over one place', () => {
  fc.assert(
    fc.property(spans, (ranges) => {
      const deepest = Math.max(
        0,
        ...ranges.map(({ start }) => ranges.filter((other) => other.start <= start && start < other.end).length),
      );
      expect(Math.max(0, ...assignLanes(ranges).map(({ lane }) => lane + 1))).toBeLessThanOrEqual(deepest);
    }),
  );
});
test('of two that begin together the longer lies nearest to the text', () => {
  const lanes = assignLanes([
    { start: 4, end: 9 },
    { start: 4, end: 30 },
    { start: 9, end: 12 },
  ]);
  expect(lanes).toEqual([
    { start: 4, end: 30, lane: 0 },
    { start: 4, end: 9, lane: 1 },
    { start: 9, end: 12, lane: 1 },
  ]);
});
