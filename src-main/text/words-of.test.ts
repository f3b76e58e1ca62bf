import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, wordsOf } from './words-of';

test.each([
  ['North Korea’s export', ['North', 'Korea', 's', 'export']],
  ["l'Union européenne", ['l', 'Union', 'européenne']],
  ['Resolutions 1718 (2006).', ['Resolutions', '1718', '2006']],
  ['日本国政府は', ['日本国', '政府', 'は']],
  ['الإعلان العالمي', ['الإعلان', 'العالمي']],
  ['', []],
])('the words of %s', (source, words) => {
  expect(wordsOf(source).map(({ text }) => text)).toEqual(words);
});
test('every word stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      for (const { text, start, end } of wordsOf(source)) expect(source.slice(start, end)).toBe(text);
    }),
  );
});
test('Chinese counts by characters, other scripts by words', () => {
  expect(countWords('2022年政府工作报告')).toBe(11);
  expect(countWords('We condemn Russia’s use in the strongest terms')).toBe(8);
});
