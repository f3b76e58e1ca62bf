import { expect, test } from 'vitest';
import { foldedHits } from './folded-hits';

const HITS = [
  { id: 'a', all: true, repeats: '' },
  { id: 'b', all: true, repeats: '' },
  { id: 'a2', all: true, repeats: 'a' },
  { id: 'c', all: false, repeats: '' },
  { id: 'a3', all: true, repeats: 'a' },
];
test.each([
  ['are folded', [], 'b', ['a', 'b', 'c']],
  ['are shown where they are unfolded', ['a'], '', ['a', 'a2', 'a3', 'b', 'c']],
  ['are shown while one of them is read', [], 'a3', ['a', 'a2', 'a3', 'b', 'c']],
] as const)('reprints %s', (_, unfolded, selected, shown) => {
  const folded = foldedHits(HITS, new Set(unfolded), selected);
  expect(folded.shown.map(({ id }) => id)).toEqual(shown);
  expect(folded.reprintsOf.get('a')).toBe(2);
  expect(folded.open.has('a')).toBe(shown.length > 3);
});
