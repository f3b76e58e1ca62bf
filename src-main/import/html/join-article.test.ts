import { expect, test } from 'vitest';
import { lineOf } from '../boilerplate/line';
import { phraseRule } from '../boilerplate/phrase-rules';
import { joinArticle } from './join-article';
import type { Piece } from './piece';

const PROSE =
  'The roads are open again, the ministers said on Friday, after a year of talks at the lake that led nowhere at all for a long time.';
function joined(pieces: readonly Partial<Piece>[], picked: readonly number[], title = ''): number[] {
  const seen = pieces.map((given, number) => {
    const piece: Piece = { number, kind: 'paragraph', text: PROSE, linked: 0, rule: '', runs: [], ...given };
    const line = lineOf(piece.text);
    return { piece, line, phrase: phraseRule(line) };
  });
  return [...joinArticle(seen, new Set(picked), title)];
}
const FRAME: Partial<Piece> = { text: 'Home', rule: 'navigation' };

test('prose between and beside what readability took belongs to the article', () => {
  expect(joined([FRAME, {}, {}, {}, {}, {}], [1, 3, 4])).toEqual([1, 2, 3, 4, 5]);
});
test('a short quote between paragraphs of the article belongs to it, a short paragraph does not', () => {
  const short = { text: 'we are open. https://a.example' };
  const quote: Partial<Piece> = { ...short, kind: 'quote' };
  expect(joined([FRAME, {}, {}, {}, quote, short, {}], [1, 2, 3, 6])).toEqual([1, 2, 3, 4, 6]);
});
test('a heading or a short sentence between two pieces of the article belongs to it', () => {
  const between: Partial<Piece>[] = [{ kind: 'heading', text: 'The gate' }, {}, { text: 'They agreed.' }, {}];
  expect(joined([FRAME, {}, {}, ...between, { text: 'Ann Lee' }, {}], [1, 2, 4, 6, 8])).toEqual([1, 2, 3, 4, 5, 6, 8]);
});
test('the lead below the title belongs to the article, what stands above the title does not', () => {
  const title: Partial<Piece> = { kind: 'heading', text: 'Roads are open' };
  const teaser: Partial<Piece> = { rule: 'related-articles' };
  const pieces = [FRAME, {}, title, { text: 'Friday' }, {}, ...Array(20).fill(teaser), {}, {}, {}, {}];
  expect(joined(pieces, [25, 26, 27, 28], 'Roads are open')).toEqual([4, 25, 26, 27, 28]);
});
test('a list of links that readability passed over does not', () => {
  expect(joined([FRAME, {}, {}, {}, { linked: 1 }, {}], [1, 2, 3, 5])).toEqual([1, 2, 3, 5]);
});
test('prose behind the comments, apart from the article, does not, even if readability took it', () => {
  const comments = Array.from({ length: 20 }, (): Partial<Piece> => ({ rule: 'comments' }));
  expect(joined([{}, {}, {}, {}, ...comments, {}], [0, 1, 2, 3, 24])).toEqual([0, 1, 2, 3]);
});
test('a document without a frame is its own article, whatever readability took', () => {
  expect(joined([{ text: 'To all republics' }, {}, {}, {}, {}, { text: 'The Secretary' }], [1])).toEqual([
    0, 1, 2, 3, 4, 5,
  ]);
});
