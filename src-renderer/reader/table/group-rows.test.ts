import { expect, test } from 'vitest';
import type { Block } from '#contract/text';
import { groupRows } from './group-rows';

type Row = Pick<Block, 'kind' | 'cells'>;
const words: Row = { kind: 'paragraph' };
const row: Row = { kind: 'table-row', cells: [{ start: 0, end: 1, column: 0 }] };
const heads: Row = { kind: 'table-row', cells: [{ start: 0, end: 1, column: 0, head: true }] };

function shape(...blocks: readonly Row[]): string[] {
  return groupRows(blocks, (block) => block).map(
    ({ isTable, items }) => `${isTable ? 'table' : 'text'} of ${items.length}`,
  );
}
test('rows that follow one another are a table, and other blocks stand between tables', () => {
  expect(shape(words, words, heads, row, row, words, row)).toEqual([
    'text of 2',
    'table of 3',
    'text of 1',
    'table of 1',
  ]);
});
test('heads behind a row of words begin the next table', () => {
  expect(shape(heads, heads, row, heads, row)).toEqual(['table of 3', 'table of 2']);
});
test('no blocks, no groups', () => {
  expect(shape()).toEqual([]);
});
