import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeTable } from './shape-table';

function row(text: string, ...cells: readonly { column: number; columns?: number; head?: true }[]) {
  let at = 0;
  return {
    text,
    cells: text.split(' | ').map((words, index) => {
      const start = at;
      at += words.length + 3;
      return { start, end: start + words.length, column: index, ...cells[index] };
    }),
  };
}

test('a cell stands below the head of its column, though the one before it is empty', () => {
  const { rows } = shapeTable([row('Year | Ships | Tonnes'), row('2017 | 38,000', { column: 0 }, { column: 2 })]);
  expect(rows[1]?.map(({ before }) => before)).toEqual([0, 1]);
});
test('figures are told from words column by column, heads aside', () => {
  const { rows } = shapeTable([
    row('Port | Ships | Share', { column: 0, head: true }, { column: 1, head: true }, { column: 2, head: true }),
    row('Ostend | 1,412 | 12 %'),
    row('Ghent | – | (7.5)'),
  ]);
  expect(rows[2]?.map(({ figures }) => figures)).toEqual([false, true, true]);
  expect(rows[0]?.map(({ figures }) => figures)).toEqual([false, true, true]);
});
test('a first row that may name the columns does not hide that they hold figures; the first column stays as it is', () => {
  const { rows } = shapeTable([row('Year | Ships'), row('2017 | 412'), row('2018 | 1,530')]);
  expect(rows.map((cells) => cells.map(({ figures }) => figures))).toEqual([
    [false, true],
    [false, true],
    [false, true],
  ]);
});
test('heads above name columns, a head at the side its row', () => {
  const { rows } = shapeTable([
    row('Port | Ships', { column: 0, head: true }, { column: 1, head: true }),
    row('Ostend | 412', { column: 0, head: true }, { column: 1 }),
  ]);
  expect(rows.map((cells) => cells.map(({ head }) => head))).toEqual([
    ['col', 'col'],
    ['row', null],
  ]);
});
test('a row of an older text, which does not tell its cells, is one cell over all columns', () => {
  const { rows } = shapeTable([row('a | b | c'), { text: 'd | e' }]);
  expect(rows[1]).toEqual([
    { start: 0, wordsEnd: 5, end: 5, before: 0, columns: 3, head: null, figures: false, after: 0 },
  ]);
});
test('a table of very many rows is shaped as well', () => {
  expect(shapeTable(Array.from({ length: 100_000 }, () => row('a | b'))).rows).toHaveLength(100_000);
});
test('the cells of a row share out all of its text', () => {
  const words = fc.string({ minLength: 1 }).filter((text) => !text.includes(' | '));
  const cell = fc.record({ words, gap: fc.nat(3), columns: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
      let [at, column] = [0, 0];
      const placed = cells.map((one) => {
        const start = at;
        const first = column + one.gap;
        at += one.words.length + 3;
        column = first + one.columns;
        return { start, end: start + one.words.length, column: first, columns: one.columns };
      });
      const text = cells.map((one) => one.words).join(' | ');
      const [shaped = []] = shapeTable([{ text, cells: placed }]).rows;
      expect(shaped.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(shaped.map(({ start, wordsEnd }) => text.slice(start, wordsEnd))).toEqual(cells.map((one) => one.words));
      expect(shaped.reduce((sum, { before, columns }) => sum + before + columns, 0)).toBe(column);
    }),
  );
});
