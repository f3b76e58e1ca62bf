import { expect, test } from 'vitest';
import type { ArticleFound } from '#contract/article';
import { findingsToTake } from './take-over';

const NOW: ArticleFound = {
  title: 'A title',
  titleFrom: { by: 'heading', sure: 'likely' },
  date: '2024-01-10',
  dateFrom: { by: 'text', sure: 'sure' },
  authors: ['Ann Lee'],
  issuers: [],
  source: '',
  sourceFrom: { by: '', sure: 'guess' },
  republishedFrom: '',
  url: 'https://example.org/a',
  capturedAt: '2024-01-11',
  lang: 'en',
  type: 'joint statement',
  category: '',
};
const NONE: ReadonlySet<string> = new Set();

test.each<[string, Partial<ArticleFound>, readonly string[]]>([
  ['nothing else', {}, []],
  ['another title, as well founded', { title: 'B' }, ['title', 'titleFrom']],
  ['a title from the file’s name', { title: 'b', titleFrom: { by: 'file', sure: 'guess' } }, []],
  ['a title that is only a guess', { title: 'b', titleFrom: { by: 'text', sure: 'guess' } }, []],
  ['another date', { date: '2024-02-01' }, ['date', 'dateFrom']],
  ['the month of the same date', { date: '2024-01' }, []],
  ['no date', { date: '', dateFrom: { by: '', sure: 'guess' } }, []],
  [
    'a source where there was none',
    { source: 'example.org', sourceFrom: { by: 'text', sure: 'sure' } },
    ['source', 'sourceFrom'],
  ],
  ['no authors', { authors: [] }, []],
  ['another author', { authors: ['Ann Lee', 'Bo van Dyke'] }, ['authors']],
  ['the same address otherwise', { url: 'http://www.example.org/a/?utm_source=x' }, []],
  ['a later capture', { capturedAt: '2024-03-01' }, ['capturedAt']],
])('of a version that says %s', (_name, said, taken) => {
  const found = { ...NOW, ...said };
  const expected = Object.fromEntries(taken.map((field) => [field, found[field as keyof ArticleFound]]));
  expect(findingsToTake(NOW, found, NONE)).toEqual(expected);
});
test('what the researcher has corrected stays, and its evidence with it', () => {
  const found = { ...NOW, title: 'B', date: '2024-02-01', lang: 'fr', type: 'letter' };
  const mine = { ...NOW, titleFrom: { by: 'researcher', sure: 'sure' } as const };
  expect(findingsToTake(mine, found, new Set(['date', 'dateFrom', 'lang']))).toEqual({ type: 'letter' });
});
