import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleDraft } from '#contract/article-draft';
import { placedRows } from '../fixtures/placed-rows';
import { storedZip } from '../fixtures/zip-of';
import { readEpub } from './read-epub';

const GENERATED = join(import.meta.dirname, '../../../../shared/formats/generated');
const CONTAINER = '<container><rootfiles><rootfile full-path="book/main.opf"/></rootfiles></container>';
const METADATA = `<dc:title id="t">The harbour</dc:title><dc:title id="s">A report</dc:title><meta refines="#s" property="title-type">subtitle</meta>
  <dc:creator id="a">R. Esearcher</dc:creator><meta refines="#a" property="role">aut</meta><dc:creator opf:role="trl">T. Ranslator</dc:creator>
  <dc:date opf:event="modification">2025-01-01</dc:date><dc:date>2024-01-10T00:00:00Z</dc:date>
  <dc:language>en</dc:language><dc:identifier>https://example.org/harbour</dc:identifier>`;

function page(body: string): string {
  return `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
}
function book(documents: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}): Buffer {
  const paths = Object.keys(documents);
  const items = paths
    .map((path, at) => `<item id="i${at}" href="${path}" media-type="application/xhtml+xml"/>`)
    .join('');
  const refs = paths.map((_, at) => `<itemref idref="i${at}"/>`).join('');
  const opf = `<package xmlns:dc="d" xmlns:opf="o"><metadata>${METADATA}</metadata><manifest>${items}<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine>${refs}</spine></package>`;
  const inside = Object.fromEntries(
    paths.map((path) => [`book/${decodeURIComponent(path)}`, page(documents[path] ?? '')]),
  );
  return storedZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'book/main.opf': opf,
    ...inside,
    ...others,
  });
}
async function draftOf(bytes: Buffer): Promise<ArticleDraft> {
  const read = await readEpub(bytes, 'book.epub');
  if (!read.ok) throw new Error(`${read.reason}: ${read.detail}`);
  return read.value;
}
function lines({ text }: ArticleDraft): string[] {
  return text.blocks.map(({ kind, page: printed, text: words }) => `${kind}${printed ? ` p${printed}` : ''}: ${words}`);
}
const TEXT = '<p>Ships of all flags may enter the harbour again.</p>';

test('a book gives its title, authors, language, address and the day of its publication', async () => {
  expect((await draftOf(book({ 'a.xhtml': TEXT }))).found).toMatchObject({
    title: 'The harbour: A report',
    authors: ['R. Esearcher'],
    date: '2024-01-10',
    dateFrom: { by: 'meta', sure: 'likely' },
    url: 'https://example.org/harbour',
    lang: 'en',
    source: '',
  });
});
test('the documents of a book are one text in reading order, without rules for saved pages', async () => {
  const draft = await draftOf(
    book({
      'b%20two.xhtml': '<nav epub:type="toc"><h2>Contents</h2><ol><li><a href="a.xhtml">The road</a></li></ol></nav>',
      'a.xhtml': `<h1>The road</h1>${TEXT}<aside class="sidebar related">It was built in 1890.</aside><footer>Printed in Rome</footer>`,
    }),
  );
  expect(lines(draft)).toEqual([
    'heading: Contents',
    'list-item: The road',
    'heading: The road',
    'paragraph: Ships of all flags may enter the harbour again.',
    'paragraph: It was built in 1890.',
    'paragraph: Printed in Rome',
  ]);
  expect(draft.text.removed).toEqual([]);
});
test('footnotes stand at their place, without the sign that leads back', async () => {
  const draft = await draftOf(
    book({
      'a.xhtml': `<p>The road<a epub:type="noteref" href="#n">1</a> is open.</p><aside epub:type="footnote" id="n"><p>1 In law only. <a role="doc-backlink" href="#r">↩</a></p></aside>${TEXT}`,
    }),
  );
  expect(lines(draft)).toEqual([
    'paragraph: The road[1] is open.',
    'footnote: 1 In law only.',
    'paragraph: Ships of all flags may enter the harbour again.',
  ]);
});
test('each block knows the printed page on which it begins, from one document to the next', async () => {
  const draft = await draftOf(
    book(
      {
        'a.xhtml':
          '<p>Preface of it.</p><p><span epub:type="pagebreak" title="12"/>The road is o<span role="doc-pagebreak" aria-label="page 13"/>pen again.</p><p>So is the sea.</p>',
        'b.xhtml': '<p>Still there.</p><p id="fourteen">The harbour.</p>',
      },
      {
        'book/nav.xhtml': page('<nav epub:type="page-list"><ol><li><a href="b.xhtml#fourteen">14</a></li></ol></nav>'),
      },
    ),
  );
  expect(lines(draft)).toEqual([
    'paragraph: Preface of it.',
    'paragraph p12: The road is open again.',
    'paragraph p13: So is the sea.',
    'paragraph p13: Still there.',
    'paragraph p14: The harbour.',
  ]);
});
test('a table of a book keeps its columns, though a page begins in it', async () => {
  const table =
    '<table><tr><th rowspan="2">Harbour</th><th>Ships</th></tr><tr><td>4<span epub:type="pagebreak" title="13"/>12</td><td>boats</td></tr></table>';
  const draft = await draftOf(
    book({ 'a.xhtml': `${TEXT}${table}<p>The council thanks the keepers of the harbour.</p>` }),
  );
  expect(placedRows(draft.text.blocks)).toEqual(['0* Harbour | 1* Ships', '1 412 | 2 boats']);
});
test('what a book hides is listed', async () => {
  const draft = await draftOf(book({ 'a.xhtml': `${TEXT}<nav hidden=""><p>Landmarks</p></nav>` }));
  expect(draft.text.removed).toMatchObject([{ after: 1, rule: 'hidden', blocks: [{ text: 'Landmarks' }] }]);
});
test('a book whose documents are encrypted is locked, one with scrambled fonts is open', async () => {
  const encryption = (algorithm: string, path: string): Readonly<Record<string, string>> => ({
    'META-INF/encryption.xml': `<encryption><enc:EncryptedData xmlns:enc="e"><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });
  const aes = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';
  expect(await readEpub(book({ 'a.xhtml': TEXT }, encryption(aes, 'book/a.xhtml')), 'a.epub')).toMatchObject({
    ok: false,
    reason: 'locked',
    detail: expect.stringContaining('encrypted'),
  });
  const font = encryption('http://www.idpf.org/2008/embedding', 'book/font.otf');
  expect((await draftOf(book({ 'a.xhtml': TEXT }, font))).doubts).toEqual([]);
});
test('a document that is missing or leads out of the book is said, the others are read', async () => {
  for (const path of ['../../etc/passwd', '%2e%2e/%2e%2e/x', 'https://example.org/x', '/../x']) {
    const opf = `<package><manifest><item id="x" href="${path}" media-type="text/html"/><item id="a" href="a.xhtml" media-type="text/html"/></manifest><spine><itemref idref="x"/><itemref idref="a"/></spine></package>`;
    const draft = await draftOf(
      storedZip({ 'META-INF/container.xml': CONTAINER, 'book/main.opf': opf, 'book/a.xhtml': page(TEXT) }),
    );
    expect(lines(draft)).toEqual(['paragraph: Ships of all flags may enter the harbour again.']);
    expect(draft.doubts).toContain('part-damaged');
  }
});
test('entities that a package declares are never resolved', async () => {
  const opf =
    '<!DOCTYPE package [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yyy">]><package xmlns:dc="d"><metadata><dc:title>T &x;&y; T</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="text/html"/></manifest><spine><itemref idref="a"/></spine></package>';
  const draft = await draftOf(
    storedZip({ 'META-INF/container.xml': CONTAINER, 'book/main.opf': opf, 'book/a.xhtml': page(TEXT) }),
  );
  expect(draft.found.title).not.toMatch(/root:|yyy/);
});
test('the second at which a program made the book is no date of publication', async () => {
  const made = '2026-11-24T11:56:15Z';
  const opf = `<package xmlns:dc="d"><metadata><dc:date>${made}</dc:date><meta property="dcterms:modified">${made}</meta></metadata><manifest><item id="a" href="a.xhtml" media-type="text/html"/></manifest><spine><itemref idref="a"/></spine></package>`;
  const draft = await draftOf(
    storedZip({ 'META-INF/container.xml': CONTAINER, 'book/main.opf': opf, 'book/a.xhtml': page(TEXT) }),
  );
  expect(draft.found.date).toBe('');
});
test('an archive that is no book, and a book without words, say so', async () => {
  expect(await readEpub(storedZip({ 'a.txt': 'x' }), 'a.epub')).toMatchObject({ ok: false, reason: 'damaged' });
  expect(await readEpub(Buffer.from('no archive'), 'a.epub')).toMatchObject({ ok: false, reason: 'damaged' });
  expect(await readEpub(book({ 'a.xhtml': '<img src="a.png" alt=""/>' }), 'a.epub')).toMatchObject({
    ok: false,
    reason: 'empty-file',
  });
});
test('a book with more documents than are read is shortened', async () => {
  const documents = Object.fromEntries(
    Array.from({ length: 2001 }, (_, at) => [`${at}.xhtml`, '<p>The harbour is open.</p>']),
  );
  const draft = await draftOf(book(documents));
  expect(draft.text.blocks).toHaveLength(2000);
  expect(draft.doubts).toContain('shortened');
});

test.skipIf(!existsSync(GENERATED)).each(['pandoc.epub', 'pandoc2.epub'])(
  'the book “%s” of another program gives heading, table, footnote and every alphabet (skipped where ../shared is absent)',
  async (name) => {
    const read = lines(await draftOf(readFileSync(join(GENERATED, name))));
    expect(read.slice(-6)).toEqual([
      'heading: Signatories',
      'table-row: Country | Joined',
      'table-row: France | 2024-01-09',
      'table-row: 日本 | 2024-01-09',
      'paragraph: A footnote[1] and a link.',
      'footnote: Footnote text — été, 北朝鮮, 😀.',
    ]);
  },
);
