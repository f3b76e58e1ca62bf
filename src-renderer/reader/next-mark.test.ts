import { expect, test } from 'vitest';
import { nextMark } from './next-mark';

const marks = [
  { id: 'late', start: 40, end: 50 },
  { id: 'inner', start: 0, end: 5 },
  { id: 'outer', start: 0, end: 20 },
];
test('J walks the annotations as they are read, the wider first, and stays at the last', () => {
  const walk = [null, 'outer', 'inner', 'late'].map((active) => nextMark(marks, active, 1));
  expect(walk).toEqual(['outer', 'inner', 'late', 'late']);
});
test('K walks back, from nowhere it begins at the end', () => {
  expect(nextMark(marks, null, -1)).toBe('late');
  expect(nextMark(marks, 'outer', -1)).toBe('outer');
  expect(nextMark([], null, 1)).toBeNull();
});
