import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { storedZip } from '../fixtures/zip-of';
import { splitWacz } from './split-wacz';

function response(url: string, type: string, more = '', status = 200): string {
  const answer = `HTTP/1.1 ${status} X\r\nContent-Type: ${type}\r\n${more}\r\nThe page ${url}`;
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`;
}
const ARCHIVE =
  response('https://example.org/', 'text/html', 'Location: /home\r\n', 301) +
  response('https://example.org/home', 'text/html') +
  response('https://ads.example/frame', 'text/html') +
  response('https://example.org/report.pdf', 'application/pdf');

async function pathsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const found: string[] = [];
  for await (const member of splitWacz(storedZip(files))) {
    found.push('failure' in member ? `${member.path} ${member.failure}` : member.path);
  }
  return found;
}
test('the pages that its list names are the members, also those that another address led to', async () => {
  const list =
    '{"format":"json-pages-1.0"}\n{"url":"https://example.org/#top"}\nno JSON\n{"url":"https://example.org/report.pdf"}\n';
  expect(await pathsOf({ 'archive/a.warc': ARCHIVE, 'pages/pages.jsonl': list })).toEqual([
    'https://example.org/home',
    'https://example.org/report.pdf',
  ]);
});
test('without a list, or with that of another archive, all pages are members', async () => {
  const all = ['https://example.org/home', 'https://ads.example/frame'];
  expect(await pathsOf({ 'archive/a.warc.gz': gzipSync(ARCHIVE) })).toEqual(all);
  expect(await pathsOf({ 'archive/a.warc': ARCHIVE, 'pages/pages.jsonl': '{"url":"https://other.example/"}' })).toEqual(
    all,
  );
});
test('the pages of several archives in one have paths of their own', async () => {
  expect(await pathsOf({ 'archive/a.warc': ARCHIVE, 'archive/b.warc': ARCHIVE })).toEqual([
    'https://example.org/home',
    'https://ads.example/frame',
    'https://example.org/home (2)',
    'https://ads.example/frame (2)',
  ]);
});
test('a damaged archive in it, and one that holds none, are said', async () => {
  expect(await pathsOf({ 'archive/a.warc': ARCHIVE, 'archive/b.warc': 'no archive' })).toEqual([
    'https://example.org/home',
    'https://ads.example/frame',
    'archive/b.warc damaged',
  ]);
  expect(await pathsOf({ 'a.txt': 'x' })).toEqual([' damaged']);
});
