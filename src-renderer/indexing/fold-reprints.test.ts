import { expect, test } from 'vitest';
import { foldReprints } from './fold-reprints';

test('of one statement the best hit stands for the others, but not across the tiers', () => {
  const familyOf = (id: string): string[] => (/^a/.test(id) ? ['a1', 'a2', 'a3', 'a4'] : []);
  const ranked = [
    { id: 'a2', all: true },
    { id: 'b', all: true },
    { id: 'a1', all: true },
    { id: 'a4', all: false },
    { id: 'a3', all: false },
  ];
  expect(foldReprints(ranked, familyOf).map(({ id, repeats }) => [id, repeats])).toEqual([
    ['a2', ''],
    ['b', ''],
    ['a1', 'a2'],
    ['a4', ''],
    ['a3', 'a4'],
  ]);
});
