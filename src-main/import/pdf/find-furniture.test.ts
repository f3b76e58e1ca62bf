import { expect, test } from 'vitest';
import { findFurniture, type PageLines } from './find-furniture';
import type { TextLine } from './text-run';

function line(text: string, y: number, x = 72): TextLine {
  return { text, x, right: x + 5 * text.length, y, size: 10, tallest: 10, font: 'f', note: '', cells: [] };
}
/** A page with the given lines at its edges and a body between. */
function page(at: number, top: readonly string[], foot: readonly string[]): PageLines {
  const body = Array.from({ length: 20 }, (_, row) =>
    line(`Body ${'abcdefgh'[at]} ${row} of the text`, 150 + 25 * row),
  );
  return {
    height: 800,
    aside: [],
    lines: [
      ...top.map((text, row) => line(text, 30 + 12 * row)),
      ...body,
      ...foot.map((text, row) => line(text, 750 + 12 * row)),
    ],
  };
}
function ruled(pages: readonly PageLines[]): string[][] {
  const { rules } = findFurniture(pages);
  return pages.map(({ lines }, at) =>
    lines.flatMap(({ text }, row) => (rules[at]?.[row] ? [`${rules[at][row]}: ${text}`] : [])),
  );
}
test('the same head on every page, a counting number and the same number at the foot are found', () => {
  const pages = [7, 8, 9].map((number, at) => page(at, ['S/RES/2270 (2016)'], ['16-00001', `${number}`]));
  expect(ruled(pages)[1]).toEqual(['running-head: S/RES/2270 (2016)', 'running-foot: 16-00001', 'page-number: 8']);
  expect(findFurniture(pages).numbers).toEqual(['7', '8', '9']);
});
test('left and right pages have heads of their own', () => {
  const heads = ['The Harbour', 'Chapter 1', 'The Harbour', 'Chapter 1'];
  expect(ruled(heads.map((head, at) => page(at, [head], []))).flat()).toHaveLength(4);
});
test('roman numbers count', () => {
  expect(ruled(['iii', 'iv', 'v'].map((number, at) => page(at, [], [number]))).flat()).toEqual([
    'page-number: iii',
    'page-number: iv',
    'page-number: v',
  ]);
});
test('numbers that do not count, and lines that stand once, belong to the text', () => {
  expect(ruled([page(0, ['1945'], ['12']), page(1, ['1991'], ['40'])]).flat()).toEqual([]);
});
test('“1/1” at the foot of a printed page takes the address beside it and the head along', () => {
  const printed = page(0, [], []);
  const lines = [
    line('10/22/23, 9:15 AM', 20),
    ...printed.lines,
    line('https://example.org/a', 780),
    line('1/1', 780, 500),
  ];
  expect(ruled([{ ...printed, lines }]).flat()).toEqual([
    'running-head: 10/22/23, 9:15 AM',
    'running-foot: https://example.org/a',
    'page-number: 1/1',
  ]);
});
test('pages of one line each are no heads without a text', () => {
  const cards = [1, 2, 3].map((number) => ({ height: 800, aside: [], lines: [line(`Card ${number}`, 60)] }));
  expect(ruled(cards).flat()).toEqual([]);
});
test('the numbers beside the lines of a transcript are found, and a numbered list is none', () => {
  const rows = Array.from({ length: 25 }, (_, at) => [
    line(`${at + 1}`, 60 + 27 * at, 60),
    line('said in the court', 60 + 27 * at, 120),
  ]);
  const transcript = { height: 800, aside: [], lines: rows.flat() };
  expect(ruled([transcript]).flat()).toHaveLength(25);
  const list = rows.map(([number, words]) => line(`${number?.text}. ${words?.text}`, number?.y ?? 0));
  expect(ruled([{ height: 800, aside: [], lines: list }]).flat()).toEqual([]);
});
