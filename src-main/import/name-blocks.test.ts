import { expect, test } from 'vitest';
import type { Block } from '#contract/text';
import { labelBlocks, markedBlock, nameBlocks } from './name-blocks';

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
  ['OP 4 ', 'OP 5 '],
  ['PP1. ', 'PP2. '],
  ['(iv) ', '(v) '],
  ['(i) ', '(ii) '],
  ['(h) ', '(i) '],
  ['ix. ', 'x. '],
  ['IV. ', 'V. '],
  ['1.2. ', '1.3. '],
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
  ['1.4 That ', '1.6 That '],
  ['1.4 ', '1.5 '],
  ['(iv) ', '(vi) '],
  ['IV. ', '(v) '],
  ['OP 4 ', 'PP 5 '],
  ['Mix. ', 'Mx. '],
])('“%s” and “%s” do not count on, so both stay in the text', (one, other) => {
  expect(labelsOf(one, other)).toEqual([undefined, undefined]);
});
test('a number of its own line is a heading and keeps its words', () => {
  const texts = ['第１条', LONG, '第２条', LONG, 'Madde 3', LONG, '一、总则', LONG, '二、道路', LONG];
  expect(nameBlocks(texts).map(({ kind, label, text }) => [kind, label, text])).toEqual(
    texts.map((text) => [text === LONG ? 'paragraph' : 'heading', undefined, text]),
  );
});
test.each([
  ['1.2. ', '1.3. '],
  ['1.2.3 ', '1.2.4 '],
  ['1.2 ', '1.2.1 '],
  ['1.4 ', '2.1 '],
])('“%s” and “%s” are printed numbers of sections before a capital', (one, other) => {
  expect(labelsOf(`${one}That `, `${other}That `)).toEqual([one.trim(), other.trim()]);
});
test('the number of a section follows the last of the section before it', () => {
  expect(labelsOf('1.1 That ', '1.2 That ', '2. ', '2.1 That ')).toEqual(['1.1', '1.2', undefined, '2.1']);
});
test('a section of its own line is a heading and keeps its number, a long one is a statement', () => {
  expect(nameBlocks(['I. Roads', LONG, 'II. Gates', LONG]).map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'heading',
    'paragraph',
  ]);
  expect(nameBlocks([`I. ${LONG}`, `II. ${LONG}`]).map(({ kind, label }) => [kind, label])).toEqual([
    ['paragraph', 'I.'],
    ['paragraph', 'II.'],
  ]);
});
test('paragraphs of a page give up their printed numbers, its headings and tables keep them', () => {
  const block = (text: string, kind: Block['kind'] = 'paragraph'): Block => markedBlock({ kind, text });
  const blocks = [
    block(`12. ${LONG}`),
    block('13. Roads', 'heading'),
    block(`13. ${LONG}`),
    block('14. | 3', 'table-row'),
  ];
  expect(labelBlocks(blocks).map(({ label, text }) => [label, text])).toEqual([
    ['12.', LONG],
    [undefined, '13. Roads'],
    ['13.', LONG],
    [undefined, '14. | 3'],
  ]);
  expect(labelBlocks([{ ...block(`1. ${LONG}`, 'list-item'), label: '1.' }])[0]?.text).toBe(`1. ${LONG}`);
});
