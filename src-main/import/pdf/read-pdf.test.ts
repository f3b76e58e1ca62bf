import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleDraft } from '#contract/article-draft';
import { textOf } from '#text/text-of';
import { type WrittenLine, writePdf } from '../fixtures/write-pdf';
import { readPdf } from './read-pdf';

const SHARED = join(import.meta.dirname, '../../../../shared/formats/generated');

async function draftOf(bytes: Uint8Array, name = 'document.pdf'): Promise<ArticleDraft> {
  const draft = await readPdf(bytes, name);
  if (!draft.ok) throw new Error(draft.detail);
  return draft.value;
}
/** Lines below each other, as wide as a page. */
function paragraph(y: number, ...lines: readonly string[]): WrittenLine[] {
  return lines.map((text, at) => ({ text, y: y - 14 * at }));
}
function told({ text }: ArticleDraft): string[] {
  return text.blocks.map(({ kind, label, page, text: words }) =>
    [page, kind, label, words].filter((part) => part !== undefined).join(' '),
  );
}
function removedFrom({ text }: ArticleDraft): string[] {
  return text.removed.map(({ after, rule, blocks }) => `${after} ${rule}: ${blocks.map((block) => block.text)}`);
}
const HARBOUR = writePdf({
  info: { Title: 'Microsoft Word - harbour.doc', Author: 'admin', CreationDate: "D:20260101000000+00'00'" },
  pages: [
    [
      { text: 'Statements of the Harbour Council', y: 800, size: 9 },
      { text: 'Statement on the Harbour', y: 740, size: 20 },
      { text: '10 January 2024', y: 710 },
      ...paragraph(
        680,
        'The council has heard what the keepers of the harbour had to say about the inter-',
        'national rules for ships, and it thanks them for their well-known patience, which the',
        'council hopes will last until the new quay has been built and the light is lit again on',
      ),
      { text: '2 See the report of the keepers.', y: 90, size: 8 },
      { text: '7', x: 290, y: 40, size: 9 },
    ],
    [
      { text: 'Statements of the Harbour Council', y: 800, size: 9 },
      ...paragraph(740, 'the northern mole, as it was before the storm came and took it from us all.'),
      { text: 'What has been decided', y: 700, bold: true },
      ...paragraph(670, '1. The quay is to be built from stone, and not from wood as it was before.'),
      ...paragraph(640, '2. The light is to be lit on every night of the year, also on those with a moon.'),
      { text: '8', x: 290, y: 40, size: 9 },
    ],
  ],
});
test('paragraphs go on over the page’s end, hyphens at line ends are joined, and heads, feet and numbers are set aside', async () => {
  const draft = await draftOf(HARBOUR);
  expect(told(draft)).toEqual([
    '7 paragraph The council has heard what the keepers of the harbour had to say about the international rules for ships, and it thanks them for their well-known patience, which the council hopes will last until the new quay has been built and the light is lit again on the northern mole, as it was before the storm came and took it from us all.',
    '7 footnote 2 See the report of the keepers.',
    '8 heading What has been decided',
    '8 paragraph 1. The quay is to be built from stone, and not from wood as it was before.',
    '8 paragraph 2. The light is to be lit on every night of the year, also on those with a moon.',
  ]);
  expect(removedFrom(draft)).toEqual([
    '0 running-head: Statements of the Harbour Council',
    '0 title: Statement on the Harbour',
    '0 date-line: 10 January 2024',
    '2 page-number: 7',
    '2 running-head: Statements of the Harbour Council',
    '5 page-number: 8',
  ]);
});
test('title and date are those of the text where the fields were filled in by a program', async () => {
  const { found, doubts } = await draftOf(HARBOUR);
  expect([found.title, found.titleFrom.by, found.date, found.authors]).toEqual([
    'Statement on the Harbour',
    'heading',
    '2024-01-10',
    [],
  ]);
  expect(doubts).toEqual([]);
});
test('a title in the fields is the title, and a date of the file is no date', async () => {
  const { found } = await draftOf(
    writePdf({
      info: { Title: 'On the Harbour', Author: 'Ann Lee', ModDate: 'D:20240101000000Z' },
      pages: [paragraph(700, 'The council has heard the keepers of the harbour and thanks them for it.')],
    }),
  );
  expect([found.title, found.titleFrom.by, found.authors, found.date]).toEqual([
    'On the Harbour',
    'meta',
    ['Ann Lee'],
    '',
  ]);
});
test('pages are called as the document calls them', async () => {
  const draft = await draftOf(
    writePdf({
      catalog: '/PageLabels << /Nums [ 0 << /S /r /St 4 >> 1 << /S /D /P (A-) >> ] >>',
      pages: [paragraph(700, 'The first page has words.'), paragraph(700, 'The second page has others.')],
    }),
  );
  expect(draft.text.blocks.map(({ page }) => page)).toEqual(['iv', 'A-1']);
});
test('pages that lie on their side are read upright', async () => {
  const draft = await draftOf(
    writePdf({ rotate: 90, pages: [paragraph(700, 'One line of the page,', 'and the next.')] }),
  );
  expect(textOf(draft.text.blocks)).toBe('One line of the page, and the next.');
});
test('two columns are read one after the other', async () => {
  const column = (x: number, words: string): WrittenLine[] =>
    Array.from({ length: 6 }, (_, at) => ({ text: `${words} line ${at} of its column of text`, x, y: 700 - 14 * at }));
  const { text } = await draftOf(
    writePdf({
      pages: [
        [
          { text: 'A heading over both of the columns', y: 740, size: 20 },
          ...column(60, 'left'),
          ...column(310, 'right'),
        ],
      ],
    }),
  );
  expect(textOf(text.blocks)).toMatch(/^left line 0.*left line 5.*right line 0.*right line 5/s);
});
test('pages without text are kept as scanned', async () => {
  const { doubts, text, found } = await draftOf(writePdf({ pages: [[], []] }), 'scan 12.pdf');
  expect([doubts, text.blocks, found.title]).toEqual([['scanned', 'no-title'], [], 'scan 12']);
});
test('a file that is cut off gives what is left of it', async () => {
  const { doubts, text } = await draftOf(HARBOUR.subarray(0, HARBOUR.length - 700));
  expect(doubts).toContain('ends-early');
  expect(textOf(text.blocks)).toContain('The council has heard');
});
test('a page behind a broken one is not lost', async () => {
  const file = Buffer.from(HARBOUR).toString('latin1').replace('/Kids [ 6 0 R', '/Kids [ 1 (no) 0');
  const { doubts, text } = await draftOf(Buffer.from(file, 'latin1'));
  expect(doubts).toContain('part-damaged');
  expect(textOf(text.blocks)).toContain('The light is to be lit');
});
test('what needs a password is locked, and what is no PDF inside is damaged', async () => {
  const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [ <00> <00> ]`;
  const locked = await readPdf(writePdf({ pages: [[]], trailer }), 'a.pdf');
  expect(locked).toMatchObject({ ok: false, reason: 'locked', detail: expect.stringContaining('password') });
  expect(await readPdf(Buffer.from('%PDF-1.7\nnothing'), 'a.pdf')).toMatchObject({ ok: false, reason: 'damaged' });
});
test('a line that is all of a document is its title and its text', async () => {
  const { found, text } = await draftOf(writePdf({ pages: [[{ text: 'Roads open', y: 700 }]] }));
  expect([found.title, textOf(text.blocks)]).toEqual(['Roads open', 'Roads open']);
});
test.skipIf(!existsSync(SHARED)).each(['chromium.pdf', 'libreoffice.pdf'])(
  'all words of the sample printed as %s are there (skipped where ../shared is absent)',
  async (name) => {
    const { text, found } = await draftOf(readFileSync(join(SHARED, name)), name);
    const all = [...text.blocks, ...text.removed.flatMap(({ blocks }) => blocks)];
    const base = readFileSync(join(SHARED, 'base.md'), 'utf8')
      .replace(/^---.*?^---/ms, '')
      .replace(/\]\([^)]*\)/g, ']');
    const missing = (base.match(/[\p{L}\p{N}\p{So}]+/gu) ?? []).filter((word) => !textOf(all).includes(word));
    expect([missing, found.date]).toEqual([[], '2024-01-10']);
    expect(all.filter(({ kind }) => kind === 'table-row').map((row) => row.text)).toContain('日本 | 2024-01-09');
  },
);
