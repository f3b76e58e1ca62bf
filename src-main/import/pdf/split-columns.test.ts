import { expect, test } from 'vitest';
import { splitColumns } from './split-columns';
import type { TextLine } from './text-run';

function line(text: string, x: number, y: number, right = x + 150): TextLine {
  return { text, x, right, y, size: 10, tallest: 10, font: 'f', note: '', cells: [] };
}
/** Columns of text side by side, top down as a page gives its lines. */
function columns(names: readonly string[], rows: number, y = 100): TextLine[] {
  return Array.from({ length: rows }, (_, row) =>
    names.map((name, column) => line(`${name}${row} has a line of text`, 50 + 165 * column, y + 12 * row)),
  ).flat();
}
function order(lines: readonly TextLine[]): string {
  return splitColumns(lines)
    .flat()
    .map(({ text }) => text.split(' ')[0])
    .join(' ');
}
test('columns are read one after the other', () => {
  expect(order(columns(['a', 'b'], 5))).toBe('a0 a1 a2 a3 a4 b0 b1 b2 b3 b4');
  expect(order(columns(['a', 'b', 'c'], 4))).toBe('a0 a1 a2 a3 b0 b1 b2 b3 c0 c1 c2 c3');
});
test('what crosses the columns parts those above from those below', () => {
  const across = line('across all the columns of the page', 50, 160, 365);
  expect(order([...columns(['a', 'b'], 4), across, ...columns(['c', 'd'], 4, 180)])).toBe(
    'a0 a1 a2 a3 b0 b1 b2 b3 across c0 c1 c2 c3 d0 d1 d2 d3',
  );
});
test('two columns below three are columns too', () => {
  const below = ['d', 'e'].flatMap((name, column) =>
    Array.from({ length: 5 }, (_, row) =>
      line(`${name}${row} has a longer line of text here`, 50 + 245 * column, 220 + 12 * row, 285 + 245 * column),
    ),
  );
  const title = line('across all the columns of the page', 50, 200, 530);
  const lines = [...columns(['a', 'b', 'c'], 5), title, ...below.sort((one, other) => one.y - other.y)];
  expect(order(lines)).toBe('a0 a1 a2 a3 a4 b0 b1 b2 b3 b4 c0 c1 c2 c3 c4 across d0 d1 d2 d3 d4 e0 e1 e2 e3 e4');
});
test('columns of a script from right to left begin at the right', () => {
  const arabic = columns(['ا', 'ب'], 4).map((each) => ({
    ...each,
    text: each.text.replace(/ .*/, ' سطر من النص في العمود'),
  }));
  expect(order(arabic)).toBe('ب0 ب1 ب2 ب3 ا0 ا1 ا2 ا3');
});
test('a table stays in its rows', () => {
  const rows = ['France', 'Japan', 'Kenya', 'Chile', 'Nepal', 'Malta'].flatMap((name, row) => [
    line(name, 50, 100 + 12 * row, 80),
    line('2024', 250, 100 + 12 * row, 275),
  ]);
  expect(splitColumns(rows)).toHaveLength(1);
});
