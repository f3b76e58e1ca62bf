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
  ['<title>Roads open again | Courier</title><h1><small>Lake town</small> Roads open again</h1>', 'Roads open again'],
  [
    '<title>Roads open again</title><h1><span>Lake town</span><span> : </span>Roads open again</h1>',
    'Roads open again',
  ],
  [
    '<title>The roads are open | Courier</title><h1>Lake town: the roads are open</h1>',
    'Lake town: the roads are open',
  ],
  [
    '<title>The roads are open | The Lake Town Log</title><h1>The Lake Town Log</h1><h2>The roads are open</h2>',
    'The roads are open',
  ],
  [
    '<title>Bridges • Town walls • Gates • Roads of the lake | Council</title><h1>All that we build here</h1><h3>Town walls</h3>',
    'All that we build here',
  ],
  [
    '<title>Roads of the lake</title><h1>Roads of the lake: open at last!</h1><h2>Roads of</h2>',
    'Roads of the lake: open at last!',
  ],
  ['<title>道路开放了-湖边报</title>', '道路开放了'],
])('%s has the title “%s”', (page, title) => {
  expect(titleOf(page)).toBe(title);
});
test('a part of a title stays where it is no name of a site', () => {
  expect(cutSiteName('Roads – a report', ['courier'], true)).toBe('Roads – a report');
});
test('a title is sure where a heading and the head agree on all of it', () => {
  const sureOf = (page: string): string => {
    const { root, firstComment } = parsePage(page);
    const { titleFrom } = findPageTitle(readMeta(root, firstComment), readJsonLd(root), splitPieces(root).pieces);
    return `${titleFrom.by} ${titleFrom.sure}`;
  };
  expect(sureOf('<title>Roads are open | Courier</title><h1>Roads are open</h1>')).toBe('heading sure');
  expect(sureOf('<title>Courier: the roads are open at last</title><h1>The roads are open</h1>')).toBe(
    'heading likely',
  );
  expect(sureOf('<meta property="og:title" content="Roads are open">')).toBe('meta likely');
  expect(sureOf('<title>Roads are open</title>')).toBe('title guess');
});
