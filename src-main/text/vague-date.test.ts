import { expect, test } from 'vitest';
import { readVagueDate } from './vague-date';

test.each([
  ['1890', '1890'],
  ['(1890)', '1890'],
  ['about 1890', '1890~'],
  ['c. 1890', '1890~'],
  ['Um 1890', '1890~'],
  ['vers 1890.', '1890~'],
  ['Spring 2024', '2024-21'],
  ['Été 2024', '2024-22'],
  ['otoño de 2024', '2024-23'],
  ['Winter 2024', '2024-24'],
  ['the 1890s', '189X'],
  ['1890er Jahre', '189X'],
  ['1890-е годы', '189X'],
  ['Sylvania 2024', ''],
  ['about 1890 carts', ''],
  ['5000', ''],
  ['In the winter 2024 was cold', ''],
])('“%s” is the date “%s”', (text, date) => {
  expect(readVagueDate(text)).toBe(date);
});
