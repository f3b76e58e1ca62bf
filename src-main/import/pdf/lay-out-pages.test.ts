import { expect, test } from 'vitest';
import type { PageLines } from './find-furniture';
import { layOutPages } from './lay-out-pages';
import type { TextLine } from './text-run';

const SIZE = 10;
interface Drawn {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly right?: number;
  readonly size?: number;
  readonly note?: string;
}
function line({ text, x = 50, y, right = x + 5 * text.length, size = SIZE, note = '' }: Drawn): TextLine {
  return { text, x, right, y, size, tallest: size, font: 'f', note, cells: [] };
}
function page(...lines: readonly Drawn[]): PageLines {
  return { lines: lines.map(line), aside: [], height: 800 };
}
/** Lines of one paragraph: all full but the last. */
function lines(y: number, texts: readonly string[], x = 50, right = 400): Drawn[] {
  return texts.map((text, at) => ({ text, x, y: y + 12 * at, ...(at < texts.length - 1 && { right }) }));
}
function textsOf(...pages: readonly PageLines[]): string[] {
  return layOutPages(pages).paragraphs.map(({ kind, text }) => (kind === 'text' ? text : `${kind}: ${text}`));
}
test('white above, an indent and a last line that is short each begin a paragraph', () => {
  expect(
    textsOf(
      page(
        ...lines(100, ['The council has heard the keepers of the harbour', 'and thanks them.']),
        ...lines(124, ['A second one follows without any white above it', 'and is longer,', 'by one line.']),
        ...lines(180, ['A third stands apart from the two above it, and', 'it goes on.']),
      ),
    ),
  ).toHaveLength(3);
  expect(
    textsOf(
      page(
        { text: 'First lines of paragraphs are indented here,', x: 65, y: 100, right: 400 },
        { text: 'and the lines below them are not, which is how', y: 112, right: 400 },
        { text: 'books are set. It ends with a line that is full.', y: 124, right: 400 },
        { text: 'The next one begins here, further in than the', x: 65, y: 136, right: 400 },
        { text: 'others.', y: 148 },
      ),
    ),
  ).toHaveLength(2);
});
test('the lines of a numbered paragraph hang below its number', () => {
  expect(
    textsOf(
      page(
        { text: '(a) The quay is to be built from stone,', y: 100, right: 400 },
        { text: 'and not from wood;', x: 70, y: 112 },
        { text: '(b) The light is to be lit.', y: 124 },
      ),
    ),
  ).toEqual(['(a) The quay is to be built from stone, and not from wood;', '(b) The light is to be lit.']);
});
test('a paragraph goes on over the end of its page, past the notes below it', () => {
  expect(
    textsOf(
      page(
        ...lines(600, [
          'The council has heard the keepers of the harbour',
          'about the new quay, which it hopes will last until',
        ]).map((each) => ({ ...each, right: 400 })),
        { text: '1 See the report,', y: 740, size: 8 },
        { text: 'page 12.', y: 750, size: 8 },
        { text: '2 As above.', y: 760, size: 8 },
      ),
      page(...lines(100, ['the light is lit again on the northern mole of the', 'harbour.'])),
    ),
  ).toEqual([
    'The council has heard the keepers of the harbour about the new quay, which it hopes will last until the light is lit again on the northern mole of the harbour.',
    'footnote: 1 See the report, page 12.',
    'footnote: 2 As above.',
  ]);
});
test('a sentence that ends with its page ends its paragraph', () => {
  expect(
    textsOf(
      page({ text: 'The council has heard the keepers of the harbour.', y: 700, right: 400 }),
      page({ text: 'The light is lit again on the northern mole.', y: 100, right: 400 }),
    ),
  ).toHaveLength(2);
});
test('rows of a table keep their cells apart, and numbers before their text are none', () => {
  expect(
    textsOf(
      page(
        { text: 'Country', y: 100 },
        { text: 'Joined', x: 250, y: 100 },
        { text: 'France', y: 115 },
        { text: '2024-01-09', x: 250, y: 115 },
        { text: '1.', y: 160 },
        { text: 'The quay.', x: 80, y: 160 },
        { text: '2.', y: 190 },
        { text: 'The light.', x: 80, y: 190 },
      ),
    ),
  ).toEqual(['table-row: Country | Joined', 'table-row: France | 2024-01-09', '1. The quay.', '2. The light.']);
});
test('a table that goes on on the next page goes on in its columns', () => {
  const first = page(
    ...['Port', '2017', '2018'].map((text, at) => ({ text, x: 50 + 100 * at, y: 100 })),
    ...['Avon', '7', '12'].map((text, at) => ({ text, x: 50 + 100 * at, y: 115 })),
  );
  const second = page(
    { text: 'Cork', y: 100 },
    { text: '21', x: 250, y: 100 },
    { text: 'Brest', y: 115 },
    { text: '30', x: 250, y: 115 },
  );
  const { paragraphs } = layOutPages([first, second]);
  expect(paragraphs.map(({ cells }) => cells?.map(({ column }) => column))).toEqual([
    [0, 1, 2],
    [0, 1, 2],
    [0, 2],
    [0, 2],
  ]);
});
test('a table that runs from right to left counts its columns from the right', () => {
  const rows = page(
    { text: 'الميناء', x: 300, right: 350, y: 100 },
    { text: '٢٠١٧', x: 200, right: 225, y: 100 },
    { text: '٢٠١٨', x: 100, right: 125, y: 100 },
    { text: 'القديم', x: 305, right: 350, y: 115 },
    { text: '٩٦', x: 112, right: 125, y: 115 },
  );
  const [heads, row] = layOutPages([rows]).paragraphs;
  expect(heads?.cells?.map(({ words, column }) => `${column} ${words}`)).toEqual(['0 الميناء', '1 ٢٠١٧', '2 ٢٠١٨']);
  expect(row?.cells?.map(({ words, column }) => `${column} ${words}`)).toEqual(['0 القديم', '2 ٩٦']);
});
test('lines from right to left begin at the right', () => {
  const arabic = [
    'يدين المجلس التجربة النووية التي أجريت في السادس',
    'من الشهر.',
    'ويقرر أن يبقي المسألة قيد النظر في جميع الأوقات',
  ];
  expect(
    textsOf(
      page(
        { text: arabic[0] ?? '', x: 100, right: 400, y: 100 },
        { text: arabic[1] ?? '', x: 340, right: 400, y: 112 },
        { text: arabic[2] ?? '', x: 100, right: 400, y: 124 },
      ),
    ),
  ).toEqual([`${arabic[0]} ${arabic[1]}`, arabic[2]]);
});
test('a letterhead and a date on one baseline are two lines, and a phrase goes on with its date', () => {
  expect(
    textsOf(
      page(
        { text: 'Harbour Council', y: 100 },
        { text: '2 March 2016', x: 330, y: 100 },
        { text: 'Adopted by the council at its third meeting, on', y: 130, right: 350 },
        { text: '2 March 2016', y: 142 },
      ),
    ),
  ).toEqual(['Harbour Council', '2 March 2016', 'Adopted by the council at its third meeting, on 2 March 2016']);
});
test('text without any ends is laid out in a time that grows with its length', () => {
  const start = performance.now();
  const all = Array.from({ length: 400 }, (_, at) =>
    page(
      ...Array.from({ length: 46 }, (_, row) => ({
        text: `and line ${row} of page ${at} goes on without any end to it`,
        y: 100 + 14 * row,
        right: 400,
      })),
    ),
  );
  expect(layOutPages(all).paragraphs.length).toBeGreaterThan(20);
  expect(performance.now() - start).toBeLessThan(15_000);
});
