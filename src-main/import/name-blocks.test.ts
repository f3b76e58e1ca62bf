import { expect, test } from 'vitest';
import { nameBlocks } from './name-blocks';

const LONG =
  'the roads are open to the people of the three republics at all hours of the day and night, in every season';
const labelsOf = (...starts: readonly string[]): (string | undefined)[] =>
  nameBlocks(starts.map((start) => `${start}${LONG}`)).map((block) => block.label);

test.each([
  ['12. ', '13. '],
  ['(a) ', '(b) '],
  ['１　', '２　'],
  ['１．', '２．'],
  ['（１）', '（２）'],
  ['（1）', '（2）'],
  ['①', '②'],
  ['⑨ ', '⑩ '],
  ['一、', '二、'],
  ['十九、', '二十、'],
  ['（一）', '（二）'],
  ['第1条　', '第2条　'],
  ['第十条　', '第十一条　'],
  ['Article 5. ', 'Article 6. '],
  ['Artikel 5: ', 'Artikel 6: '],
  ['§ 3 ', '§ 4 '],
  ['١- ', '٢- '],
  ['٩. ', '١٠. '],
])('“%s” and “%s” are printed numbers, as they count on', (one, other) => {
  expect(labelsOf(one, other)).toEqual([one.trim(), other.trim()]);
});
test.each([
  ['1914. ', 'In 1915 '],
  ['１　', '３　'],
  ['Article 5. ', 'Article 7. '],
  ['§ 3 ', '3. '],
  ['一、', '（二）'],
  ['2024年3月8日 ', '2024年3月9日 '],
  ['1.5 ', '2.5 '],
  ['１．５', '２．５'],
])('“%s” and “%s” do not count on, so both stay in the text', (one, other) => {
  expect(labelsOf(one, other)).toEqual([undefined, undefined]);
});
test('a number of its own line is a heading and keeps its words', () => {
  const texts = ['第１条', LONG, '第２条', LONG, 'Madde 3', LONG, '一、总则', LONG, '二、道路', LONG];
  expect(nameBlocks(texts).map(({ kind, label, text }) => [kind, label, text])).toEqual(
    texts.map((text) => [text === LONG ? 'paragraph' : 'heading', undefined, text]),
  );
});
