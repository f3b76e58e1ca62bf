import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placedRows } from '../fixtures/placed-rows';
import { MOST_COLUMNS, tableRow } from './table-row';

test('a row has the words of its cells, and says in which column each stands', () => {
  const row = tableRow([
    { words: 'Harbour', column: 0, head: true },
    { words: '', column: 1 },
    { words: 'Ships | boats', column: 2, columns: 2 },
  ]);
  expect(row?.text).toBe('Harbour | Ships | boats');
  expect(placedRows(row ? [row] : [])).toEqual(['0* Harbour | 2+2 Ships | boats']);
});
test('a row without words is none', () => {
  expect(tableRow([{ words: '', column: 0 }])).toBeNull();
  expect(tableRow([])).toBeNull();
});
test.each([
  ['stand in no order', 3, 2],
  ['stand in one column', 2, 2],
  ['stand further off than any table is wide', 0, MOST_COLUMNS],
])('cells that %s keep their words and say nothing of columns', (_, first, second) => {
  expect(
    tableRow([
      { words: 'a', column: first },
      { words: 'b', column: second },
    ]),
  ).toEqual({ kind: 'table-row', text: 'a | b' });
});
test('the words of every cell are found where the row says', () => {
  const words = fc.array(fc.string(), { maxLength: 12 });
  fc.assert(
    fc.property(words, (all) => {
      const { text = '', cells = [] } = tableRow(all.map((one, column) => ({ words: one, column }))) ?? {};
      expect(cells.map(({ start, end }) => text.slice(start, end))).toEqual(all.filter((one) => one !== ''));
      expect(cells.map(({ column }) => all[column])).toEqual(all.filter((one) => one !== ''));
    }),
  );
});
