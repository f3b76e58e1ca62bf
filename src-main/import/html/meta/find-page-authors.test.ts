import { expect, test } from 'vitest';
import { parsePage } from '../parse-page';
import { findPageAuthors } from './find-page-authors';
import { readJsonLd } from './read-json-ld';
import { readMeta } from './read-meta';

function authorsOf(page: string, ...head: string[]): string[] {
  const { root, firstComment } = parsePage(page);
  return findPageAuthors(root, readMeta(root, firstComment), readJsonLd(root), head);
}
const SITE = '<meta property="og:site_name" content="The Lake Courier">';

test.each([
  ['<meta name="author" content="Ann Lee and Bo Chan">', ['Ann Lee', 'Bo Chan']],
  ['<span class="author">By Ann Lee | 5 March 2021</span>', ['Ann Lee']],
  [`${SITE}<meta name="author" content="The Lake Courier"><p class="author">Ann Lee</p>`, ['Ann Lee']],
  [`${SITE}<meta name="author" content="The Lake Courier"><p class="author">Print</p>`, ['The Lake Courier']],
  ['<meta name="author" content="admin">', []],
])('the authors of %s are %j', (page, authors) => {
  expect(authorsOf(page)).toEqual(authors);
});
test('a byline near the title names the author where nothing else does, or only the site', () => {
  expect(authorsOf('<p>x</p>', 'By Ann Lee')).toEqual(['Ann Lee']);
  expect(authorsOf(`${SITE}<meta name="author" content="The Lake Courier">`, 'By Ann Lee')).toEqual(['Ann Lee']);
});
