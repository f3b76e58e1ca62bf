import { expect, test } from 'vitest';
import type { Article } from '../../archive/rows';
import { nameOf, relativesOf, siteOf } from './relatives-of';

test.each([
  [
    'the site that carried it',
    { republishedFrom: 'Harbour Post', source: 'ministry.example', url: '' },
    'Harbour Post',
  ],
  ['else the one that it names', { republishedFrom: '', source: 'ministry.example', url: '' }, 'ministry.example'],
  [
    'else the host of its address',
    { republishedFrom: '', source: '', url: 'https://www.post.example/a' },
    'post.example',
  ],
  ['or nothing is known', { republishedFrom: '', source: '', url: 'page 4' }, ''],
] as const)('an article was published at %s', (_, article, site) => {
  expect(siteOf(article)).toBe(site);
});
test('relatives stand in the order of their dates, those without one last, then as they came', () => {
  const article = (id: string, date: string, addedAt = 1): Article =>
    ({
      id,
      date,
      addedAt,
      title: id,
      source: '',
      republishedFrom: '',
      url: '',
      lang: '',
    }) as Partial<Article> as Article;
  const order = relativesOf(
    [article('none', ''), article('day', '2024-01-10'), article('second', '2024', 9), article('first', '2024', 3)],
    new Map([['none', 'a.txt']]),
  );
  expect(order.map(({ id, file }) => [id, file])).toEqual([
    ['first', ''],
    ['second', ''],
    ['day', ''],
    ['none', 'a.txt'],
  ]);
});
test.each([
  [{ site: 'post.example', title: 'A', file: '' }, 'site', 'post.example'],
  [{ site: '', title: 'B', file: 'b.txt' }, 'title', 'B'],
  [{ site: '', title: 'A', file: 'a.txt' }, 'file', 'a.txt'],
  [{ site: '', title: 'A', file: '' }, 'title', 'A'],
] as const)('%o is told by its %s', (relative, kind, name) => {
  expect(nameOf(relative, 'A')).toEqual({ kind, name });
});
