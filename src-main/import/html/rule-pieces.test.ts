import { expect, test } from 'vitest';
import { lineOf } from '../boilerplate/line';
import { phraseRule } from '../boilerplate/phrase-rules';
import type { Piece } from './piece';
import { rulePieces } from './rule-pieces';

function rulesOf(pieces: readonly Partial<Piece>[], title = ''): string[] {
  const seen = pieces.map((given, number) => {
    const piece: Piece = { number, kind: 'paragraph', text: '', linked: 0, rule: '', runs: [], ...given };
    const line = lineOf(piece.text);
    return { piece, line, phrase: phraseRule(line) };
  });
  return rulePieces(seen, new Set(pieces.keys()), title);
}
const PROSE = { text: 'The roads are open again, the ministers said on Friday at the lake, after a year of talks.' };

test('title, byline and date line above the text are taken out under their own names', () => {
  expect(
    rulesOf(
      [{ kind: 'heading', text: 'Roads Open' }, { text: 'By Ann Lee' }, { text: 'March 5, 2021' }, PROSE],
      'Roads open',
    ),
  ).toEqual(['title', 'byline', 'date-line', '']);
});
test('a paragraph that comes twice in a row is taken out, a refrain and a list item are not', () => {
  expect(rulesOf([PROSE, PROSE])).toEqual(['', 'repeated']);
  const other = {
    text: 'Carts may pass the northern gate from dawn to dusk, on every day of the week, the ministers said.',
  };
  expect(rulesOf([PROSE, other, PROSE])).toEqual(['', '', '']);
  expect(
    rulesOf([
      { ...PROSE, kind: 'list-item' },
      { ...PROSE, kind: 'list-item' },
    ]),
  ).toEqual(['', '']);
});
test('teasers headed by links, and a heading of which nothing is left, go; a heading with its text stays', () => {
  const heading = (text: string, linked: number): Partial<Piece> => ({ kind: 'heading', text, linked });
  expect(
    rulesOf([
      heading('Roads', 0),
      PROSE,
      heading('A bridge', 1),
      { text: 'Carts wait there.' },
      heading('A gate', 1),
      { text: 'It is shut.' },
    ]),
  ).toEqual(['', '', ...Array(4).fill('related-articles')]);
  expect(rulesOf([PROSE, heading('More', 0), { text: 'A bridge', rule: 'related-articles' }])[1]).toBe(
    'related-articles',
  );
});
test('what is marked as a heading and is a paragraph is text, and words that lead to what was taken out go with it', () => {
  expect(rulesOf([{ ...PROSE, kind: 'heading', text: PROSE.text.repeat(2) }])).toEqual(['']);
  const teaser: Partial<Piece> = { text: 'A bridge', rule: 'related-articles' };
  expect(rulesOf([PROSE, { text: 'The next articles of this series:' }, teaser])[1]).toBe('related-articles');
  expect(rulesOf([PROSE, { kind: 'heading', text: 'Related news' }, teaser, PROSE]).slice(0, 2)).toEqual([
    '',
    'related-articles',
  ]);
  expect(rulesOf([PROSE, { text: 'Signed:' }])).toEqual(['', '']);
});
test('an address that a sentence announces stays', () => {
  const address = { text: 'roads@council.example' };
  const announcing = { text: 'The council has opened a letter box for all who travel on the roads of the lake:' };
  expect(rulesOf([announcing, address, PROSE])).toEqual(['', '', '']);
  expect(rulesOf([PROSE, address])).toEqual(['', 'author-note']);
});
test('a title that is a link is no teaser of the text below it', () => {
  const link: Partial<Piece> = { kind: 'heading', linked: 1 };
  expect(
    rulesOf([{ ...link, text: 'Gnaur' }, { ...link, text: 'Roads open' }, { text: 'We went home.' }], 'Roads open'),
  ).toEqual(['related-articles', 'title', '']);
});
