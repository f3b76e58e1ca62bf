import { expect, test } from 'vitest';
import { parsePage } from '../parse-page';
import { findPageAuthors } from './find-page-authors';
import { readJsonLd } from './read-json-ld';
import { readMeta } from './read-meta';

test('a page saved with SingleFile names its address and the time of capture', () => {
  const { root, firstComment } = parsePage(
    '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.example/x?y=1 \n saved date: Wed Jan 10 2024 12:00:00 GMT+0100 (CET)\n-->',
  );
  expect(readMeta(root, firstComment)).toMatchObject({
    url: 'https://a.example/x?y=1',
    capturedAt: '2024-01-10T11:00:00.000Z',
  });
});
test('an address that is none of the web is not taken', () => {
  const { root } = parsePage(
    '<link rel=canonical href="javascript:alert(1)"><meta property=og:url content="file:///etc/passwd">',
  );
  expect(readMeta(root, '').url).toBe('');
});
test.each([
  ['<meta name=author content="By Ann Lee and Bo Chan">', ['Ann Lee', 'Bo Chan']],
  ['<a rel=author>Ann Lee</a>', ['Ann Lee']],
  ['<p class=byline>Von Ann Lee | 5. März 2021</p>', ['Ann Lee']],
  ['<meta name=author content="https://a.example/ann">', []],
  ['<div class=comments><span class=author>Reader</span></div>', []],
  [
    '<script type="application/ld+json">{"@type":"Article","headline":"x","author":{"name":"Ann Lee"}}</script><meta name=author content=admin>',
    ['Ann Lee'],
  ],
])('the authors of %s are %j', (page, authors) => {
  const { root } = parsePage(page);
  expect(findPageAuthors(root, readMeta(root, ''), readJsonLd(root), [])).toEqual(authors);
});
test('JSON-LD that is broken, huge or hostile says nothing', () => {
  for (const script of [
    '{',
    '[]',
    '{"@type":"Article","headline":{"__proto__":1},"author":[[[]]]}',
    `${'['.repeat(50_000)}`,
  ]) {
    const { root } = parsePage(`<script type="application/ld+json">${script}</script>`);
    expect(readJsonLd(root)).toMatchObject({ headline: '', authors: [] });
  }
});
