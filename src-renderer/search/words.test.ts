import { expect, test } from 'vitest';
import { dateAndSource } from './words';

test.each([
  ['2024-01-10', 'example.org', '10 Jan 2024 · example.org'],
  ['2024', '', '2024'],
  ['', 'example.org', 'example.org'],
  ['', '', 'No date'],
])('a row of an article of “%s” from “%s” says %s', (date, source, line) => {
  expect(dateAndSource({ date, source })).toBe(line);
});
