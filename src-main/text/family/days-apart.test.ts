import { expect, test } from 'vitest';
import { daysApart } from './days-apart';

test.each([
  ['2024-01-10', '2024-01-10', 0],
  ['2024-01-10', '2024-01-13', 3],
  ['2024-03-01', '2024-02-28', 2],
  ['2024-01', '2024-01-31', 0],
  ['2024-01', '2024-02-02', 2],
  ['2023', '2024-01-01', 1],
  ['', '2024-01-01', 0],
  ['1890~', '2024-01-01', 0],
])('between %s and %s lie at least %i days', (a, b, days) => {
  expect(daysApart(a, b)).toBe(days);
});
