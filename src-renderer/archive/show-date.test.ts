import { expect, test } from 'vitest';
import { showDate, showMonth } from './show-date';

test.each([
  ['2024-01-10', '10 January 2024', '10 Jan 2024'],
  ['2024-01', 'January 2024', 'Jan 2024'],
  ['1890~', 'about 1890', 'about 1890'],
  ['1945?', '1945?', '1945?'],
  ['2024-23', 'Autumn 2024', 'Autumn 2024'],
  ['189X', '1890s', '1890s'],
  ['', '', ''],
  ['2024/2025', '2024/2025', '2024/2025'],
])('%s is shown as %s', (edtf, long, short) => {
  expect([showDate(edtf, 'long'), showDate(edtf, 'short')]).toEqual([long, short]);
});
test('articles without a date have a group that says so', () => {
  expect(['2024-01', '2024', ''].map(showMonth)).toEqual(['January 2024', '2024', 'No date']);
});
