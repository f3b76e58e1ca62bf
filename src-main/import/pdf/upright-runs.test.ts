import { expect, test } from 'vitest';
import { joinRuns } from './join-runs';
import { type DrawnText, uprightRuns } from './upright-runs';

/** From the page's space, y upwards, to one with y downwards. */
const VIEWPORT = [1, 0, 0, -1, 0, 800];

function drawn(str: string, transform: readonly number[], width: number, height = 10): DrawnText {
  return { str, transform, width, height, fontName: 'f' };
}
function linesOf(texts: readonly DrawnText[], vertical: readonly string[] = []): string[] {
  return joinRuns(uprightRuns(texts, VIEWPORT, 600, 800, new Set(vertical)).runs).map(({ text }) => text);
}
test('words of one line are parted by their gaps, and pieces of one word are not', () => {
  expect(
    linesOf([
      drawn('the con', [10, 0, 0, 10, 50, 700], 35),
      drawn('fl', [10, 0, 0, 10, 85, 700], 6),
      drawn('ict', [10, 0, 0, 10, 91, 700], 12),
      drawn('of', [10, 0, 0, 10, 106, 700], 10),
    ]),
  ).toEqual(['the conflict of']);
});
test('a raised number is the mark of a note, and a square is a square', () => {
  const raised = (base: string, number: string): DrawnText[] => [
    drawn(base, [10, 0, 0, 10, 50, 700], 5 * base.length),
    drawn(number, [6, 0, 0, 6, 50 + 5 * base.length, 704], 4),
  ];
  expect(linesOf(raised('peace', '3'))).toEqual(['peace[3]']);
  expect(linesOf(raised('12 km', '2'))).toEqual(['12 km²']);
});
test('text turned a quarter either way is read in its lines', () => {
  const up = [drawn('one', [0, 10, -10, 0, 100, 100], 20), drawn('two', [0, 10, -10, 0, 115, 100], 20)];
  const down = [drawn('one', [0, -10, 10, 0, 115, 700], 20), drawn('two', [0, -10, 10, 0, 100, 700], 20)];
  expect([linesOf(up), linesOf(down)]).toEqual([
    ['one', 'two'],
    ['one', 'two'],
  ]);
});
test('columns of vertical writing are lines from the right', () => {
  const column = (text: string, x: number): DrawnText => drawn(text, [10, 0, 0, 10, x, 700], 10, 10 * text.length);
  expect(linesOf([column('共同声明', 500), column('二月十日', 480)], ['f'])).toEqual(['共同声明', '二月十日']);
});
