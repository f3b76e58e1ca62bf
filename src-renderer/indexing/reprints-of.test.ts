import { expect, test } from 'vitest';
import type { LibraryRow } from './library';
import { reprintsOf } from './reprints-of';

const added: Readonly<Record<string, number>> = { a: 10, b: 20, c: 20, d: 30, lone: 20 };
const rows = new Map(Object.entries(added).map(([id, addedAt]) => [id, { id, addedAt, date: '' } as LibraryRow]));
const library = { all: () => rows.values(), row: (id: string) => rows.get(id) };
const familyOf = (id: string): string[] => (id === 'lone' ? [] : ['a', 'b', 'c', 'd']);

test.each([
  ['all but the first of a family are reprints of it', 0, 99, ['b', 'c', 'd']],
  ['only what came in that time counts, and the first may have come before', 20, 20, ['b', 'c']],
  ['the first itself is none', 10, 10, []],
] as const)('%s', (_, from, to, reprints) => {
  expect(reprintsOf(library, familyOf, from, to)).toEqual(reprints.map((id) => ({ id, of: 'a' })));
});
test('of two that came at the same moment the one with the smaller id is the first', () => {
  const twins = reprintsOf(library, (id) => (id === 'b' || id === 'c' ? ['b', 'c'] : []), 0, 99);
  expect(twins).toEqual([{ id: 'c', of: 'b' }]);
});
test('of those that came together the one that was published first is the first', () => {
  const dates: Readonly<Record<string, string>> = { a: '', b: '2024-03-15', c: '2024-03-14' };
  const together = new Map(Object.entries(dates).map(([id, date]) => [id, { id, date, addedAt: 5 } as LibraryRow]));
  const shelf = { all: () => together.values(), row: (id: string) => together.get(id) };
  expect(reprintsOf(shelf, () => ['a', 'b', 'c'], 0, 9)).toEqual([
    { id: 'a', of: 'c' },
    { id: 'b', of: 'c' },
  ]);
});
