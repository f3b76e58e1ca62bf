import { expect, test } from 'vitest';
import { placeCells } from '../document/table-row';
import { placedRows } from '../fixtures/placed-rows';
import { parsePage } from './parse-page';
import { readHtml } from './read-html';
import { splitPieces } from './split-pieces';

function rowsOf(table: string): string[] {
  const { pieces } = splitPieces(parsePage(table).root);
  return placedRows(pieces.map(({ kind, text, cells = [] }) => ({ kind, text, cells: placeCells(cells) })));
}
test.each([
  ['an empty cell keeps its column', '<tr><td>a<td>b<td>c<tr><td>1<td><td>3', ['0 a | 1 b | 2 c', '0 1 | 2 3']],
  [
    'a cell over columns and rows moves those beside and below it',
    '<tr><th rowspan=2>a<th colspan=2>b<th>c<tr><td>1<td>2<td>3',
    ['0* a | 1+2* b | 3* c', '1 1 | 2 2 | 3 3'],
  ],
  [
    'a cell reaches no further than its group of rows',
    '<thead><tr><th rowspan=9>a<th>b<tbody><tr><td>1<td>2',
    ['0* a | 1* b', '0 1 | 1 2'],
  ],
  [
    'a cell that names no number of rows reaches to the end',
    '<tr><td rowspan=0>a<td>b<tr><td>1<td>2',
    ['0 a | 1 b', '1 1 | 2 2'],
  ],
  ['numbers that are none count as one', '<tr><td colspan=-3>a<td colspan=x>b', ['0 a | 1 b']],
  [
    'a table in a table has columns of its own',
    '<tr><td><table><tr><td>x<td>y</table><td><p>long</p><p>words</p>',
    ['0 x | 1 y'],
  ],
  ['a table wider than any is read without columns', `<tr><td colspan=1000>a<td>b`, ['']],
])('%s', (_, table, rows) => {
  expect(rowsOf(`<table>${table}</table>`)).toEqual(rows);
});
test('blanks that are no words, at the edges of a cell, move no other cell', async () => {
  const page =
    '<table><tr><th>Year<th>&nbsp;Ships<th>Boats<tr><td>2017&nbsp;<td>&nbsp;7<td>&nbsp;\u3000&nbsp;12</table>';
  const draft = await readHtml(Buffer.from(`<meta charset=utf-8><p>The council has counted.</p>${page}`), 'a.html');
  expect(placedRows(draft.ok ? draft.value.text.blocks : [])).toEqual([
    '0* Year | 1* Ships | 2* Boats',
    '0 2017 | 1 7 | 2 12',
  ]);
});
test('many cells over many rows are placed in a moment', () => {
  const row = `<tr>${'<td rowspan=65534 colspan=1000>a'.repeat(50)}`;
  const began = performance.now();
  rowsOf(`<table>${row.repeat(50)}</table>`);
  expect(performance.now() - began).toBeLessThan(5000);
});
