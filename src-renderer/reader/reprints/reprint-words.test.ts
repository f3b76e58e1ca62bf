import { expect, test } from 'vitest';
import { changeOf, choiceName, onDate, same, summary } from './reprint-words';

test.each([
  ['2024-01-10', ' on 10 January 2024'],
  ['2024-01', ' in January 2024'],
  ['1890', ' in 1890'],
  ['1890~', ' about 1890'],
  ['', ''],
])('the date %s is said as "%s"', (edtf, words) => {
  expect(onDate(edtf)).toBe(words);
});
test.each([
  [{ changed: 3, added: 0, left: 1 }, '3 statements changed, 1 left out'],
  [{ changed: 0, added: 1, left: 0 }, '1 statement added'],
  [{ changed: 1, added: 2, left: 1200 }, '1 statement changed, 2 added, 1,200 left out'],
  [{ changed: 0, added: 0, left: 0 }, 'No word is different.'],
])('%o is summed up', (counts, sentence) => {
  expect(summary(counts)).toBe(sentence);
});
test('numbers and names read as sentences', () => {
  expect(same(1)).toBe('1 statement is the same');
  expect(same(12)).toBe('12 statements are the same');
  expect(changeOf(0, 1)).toBe('1 change');
  expect(changeOf(2, 1200)).toBe('Change 2 of 1,200');
  expect(choiceName({ kind: 'title', name: 'A' }, { date: '' })).toBe('“A”');
  expect(choiceName({ kind: 'site', name: 'post.example' }, { date: '2024-01' })).toBe('post.example, Jan 2024');
});
