import { expect, test } from 'vitest';
import { readingOf } from './reading-of';
import { sharedCount } from './shingles-of';
import { sketchOf } from './sketch-of';
import { restated, STATEMENT, shortened } from './statement-fixture';

test('equal places of two signatures estimate what two texts have in common', () => {
  const whole = readingOf(STATEMENT);
  for (const other of [
    shortened(2),
    shortened(3),
    restated([
      ['250', '400'],
      ['Okoro', 'Lind'],
    ]),
  ]) {
    const part = readingOf(other);
    const shared = sharedCount(whole.shingleSet, part.shingleSet);
    const jaccard = shared / (whole.shingleSet.length + part.shingleSet.length - shared);
    const [a, b] = [sketchOf(whole).signature, sketchOf(part).signature];
    expect(Math.abs(a.filter((value, at) => value === b[at]).length / a.length - jaccard)).toBeLessThan(0.12);
  }
});
test('a text has the same sketch on every machine', () => {
  const { signature, shingles } = sketchOf(readingOf(STATEMENT));
  expect([shingles, ...signature.slice(0, 3)]).toMatchInlineSnapshot(`
    [
      129,
      83544071,
      56969862,
      23697168,
    ]
  `);
});
