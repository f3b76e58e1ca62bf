import { expect, test } from 'vitest';
import { findHits } from './find-hits';
import { queryWords } from './query';

const found = (source: string, query: string): string[] =>
  findHits(source, queryWords(query)).map(({ start, end }) => source.slice(start, end));

test.each([
  ['the last word is a prefix while it is typed', 'Missiles and a missive', 'miss', ['Missiles', 'missive']],
  ['a star leaves a word open', 'Missiles over Korea', 'miss* korea ', ['Missiles', 'Korea']],
  ['a space ends the word', 'Missiles and a miss', 'miss ', ['miss']],
  ['accents and case do not matter', 'Résumé of the RESUME', 'resume ', ['Résumé', 'RESUME']],
  ['ß is found as ss, with the marks where it stands', 'Große Straße', 'strasse ', ['Straße']],
  ['letters that change length keep their place', 'İİİ İstanbul', 'istanbul', ['İstanbul']],
  ['Chinese is found by its words', '中国政府工作报告', '政府', ['政府']],
  ['an apostrophe parts words', 'North Korea’s export', 'korea ', ['Korea']],
  ['nothing is found for nothing', 'anything', ' ', []],
])('%s', (_name, source, query, hits) => {
  expect(found(source, query)).toEqual(hits);
});
test('a word asked for twice counts once', () => {
  expect(queryWords('missile Missile ')).toEqual([{ folded: 'missile', open: false }]);
});
