import { expect, test } from 'vitest';
import { parsePage } from '../parse-page';
import { splitPieces } from '../split-pieces';
import { cutSiteName, findPageTitle } from './find-page-title';
import { readJsonLd } from './read-json-ld';
import { readMeta } from './read-meta';

function titleOf(page: string): string {
  const { root, firstComment } = parsePage(page);
  return findPageTitle(readMeta(root, firstComment), readJsonLd(root), splitPieces(root).pieces).title;
}
test.each([
  ['<title>Roads open | Courier</title><h1>Roads open</h1>', 'Roads open'],
  [
    '<meta property="og:title" content="Missile Transfers: Joint Statement by 48 Countries"><title>x</title>',
    'Missile Transfers: Joint Statement by 48 Countries',
  ],
  ['<meta property="og:site_name" content="Courier"><title>Courier - Roads: open again</title>', 'Roads: open again'],
  ['<title>The ministers met at the lake - The Lake Courier</title>', 'The ministers met at the lake'],
  ['<title>A road &lt;b&gt;</title>', 'A road <b>'],
  ['<p>no title</p>', ''],
])('%s has the title “%s”', (page, title) => {
  expect(titleOf(page)).toBe(title);
});
test('a part of a title stays where it is no name of a site', () => {
  expect(cutSiteName('Roads – a report', ['courier'], true)).toBe('Roads – a report');
});
