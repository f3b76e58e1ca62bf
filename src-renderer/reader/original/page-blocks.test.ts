import { expect, test } from 'vitest';
import type { Block } from '#contract/text';
import { pageBlocks, pageOfStatement } from './page-blocks';

const block = (text: string, page?: string, kind: Block['kind'] = 'paragraph'): Block => ({
  kind,
  text,
  sentences: [text.length],
  ...(page !== undefined && { page }),
});
const wordsOn = (blocks: readonly Block[], labels: readonly string[] | null, count: number): string[] =>
  pageBlocks(blocks, labels, count).blocks.map((page) => page.map(({ text }) => text).join(' '));

test('a block stands on the page that it names, and one that names none behind the one before it', () => {
  expect(wordsOn([block('a', '1'), block('b'), block('c', '3'), block('d', '4')], null, 4)).toEqual([
    'a b',
    '',
    'c',
    'd',
  ]);
});
test('printed numbers are looked up, and come in order where one is printed twice', () => {
  const labels = ['i', 'ii', '1', '2', '1'];
  expect(wordsOn([block('a', 'ii'), block('b', '1'), block('c', '2'), block('d', '1')], labels, 5)).toEqual([
    '',
    'a',
    'b',
    'c',
    'd',
  ]);
});
test('a page that is not there is no reason to lose a block', () => {
  expect(wordsOn([block('a', '7'), block('b', 'x'), block('c')], null, 2)).toEqual(['a b c', '']);
  expect(wordsOn([block('a', '2'), block('b', '1')], null, 2)).toEqual(['', 'a b']);
});
test('the page of a statement is found by its running number; headings have none', () => {
  const blocks = [block('Head', '1', 'heading'), block('a', '2'), block('Head', '3', 'heading'), block('b', '4')];
  const paged = pageBlocks(blocks, null, 4);
  expect([1, 2, 9].map((statement) => pageOfStatement(blocks, paged, statement))).toEqual([1, 3, 0]);
});
