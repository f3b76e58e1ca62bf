import { expect, test } from 'vitest';
import { parsePage } from '../parse-page';
import { findPageDate } from './find-page-date';
import { readJsonLd } from './read-json-ld';
import { readMeta } from './read-meta';

function dateOf(page: string, near: readonly string[] = []): string {
  const { root, firstComment } = parsePage(page);
  const text = { titleDate: '', head: [], body: [], rest: [] };
  return findPageDate({ root, meta: readMeta(root, firstComment), linked: readJsonLd(root), near, text }).date;
}
test.each([
  [
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-05T23:00:00Z"}</script>',
    '2021-03-05',
  ],
  ['<meta property="article:published_time" content="2021-03-05T08:30:00+01:00">', '2021-03-05'],
  ['<meta property="article:modified_time" content="2021-03-05">', ''],
  ['<time datetime="2021-03-05">last Friday</time>', '2021-03-05'],
  ['<span itemprop="dateModified">2021-03-05</span>', ''],
  ['<div class="comments"><time datetime="2021-03-05">x</time></div>', ''],
  ['<link rel="canonical" href="https://a.example/2021/03/05/roads">', '2021-03-05'],
  ['<p class="entry-date">5 March 2021</p>', '2021-03-05'],
])('%s was published on “%s”', (page, date) => {
  expect(dateOf(page)).toBe(date);
});
test('a short line near the title gives the day, one about a change does not', () => {
  expect(dateOf('', ['Lake town, 5 March 2021, 10:30'])).toBe('2021-03-05');
  expect(dateOf('', ['Last updated 5 March 2021'])).toBe('');
});
test('the day printed beside the title makes a machine sure, and corrects one that speaks of another time zone', () => {
  const said = '<meta property="article:published_time" content="2021-03-05T23:30:00Z">';
  const { root, firstComment } = parsePage(said);
  const found = (...near: string[]): object =>
    findPageDate({
      root,
      meta: readMeta(root, firstComment),
      linked: readJsonLd(root),
      near,
      text: { titleDate: '', head: [], body: [], rest: [] },
    });
  expect(found('Friday, 5 March 2021')).toEqual({ date: '2021-03-05', dateFrom: { by: 'meta', sure: 'sure' } });
  expect(found('6 March 2021')).toEqual({ date: '2021-03-06', dateFrom: { by: 'byline', sure: 'likely' } });
  expect(found('12 March 2021')).toEqual({ date: '2021-03-05', dateFrom: { by: 'meta', sure: 'likely' } });
  expect(found()).toEqual({ date: '2021-03-05', dateFrom: { by: 'meta', sure: 'likely' } });
});
