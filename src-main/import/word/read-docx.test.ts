import { expect, test } from 'vitest';
import { keptLines } from '../fixtures/as-expected';
import { placedRows } from '../fixtures/placed-rows';
import { zipOf } from '../fixtures/zip-of';
import type { Parsed } from '../parsed';
import { readDocx } from './read-docx';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = ['styles', 'numbering', 'footnotes', 'endnotes', 'header', 'footer'];
const RELATIONS = PARTS.map((part) => `<Relationship Id="${part}" Type="${TYPE}/${part}" Target="${part}.xml"/>`);

const TITLE = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>A statement</w:t></w:r></w:p>';

/** A document of a title and this body, with other parts. */
function read(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Parsed> {
  const all = {
    'word/document.xml': body.startsWith('<?') || body.startsWith('<!') ? body : document(TITLE + body),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${RELATIONS.join('')}</Relationships>`,
    ...parts,
  };
  const entries = Object.entries(all).map(([name, content]) => ({ name, content }));
  return readDocx(zipOf(entries), 'a statement.docx');
}
function document(body: string, namespace = W): string {
  return `<w:document ${namespace} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
}
function run(text: string, more = ''): string {
  return `<w:r>${more}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}
function paragraph(text: string, more = ''): string {
  return `<w:p><w:pPr>${more}</w:pPr>${run(text)}</w:p>`;
}
function item(list: number, level = 0, text = 'x'): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}
function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}
function numbering(levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): object {
  const plan = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>`;
  return { 'word/numbering.xml': `<w:numbering ${W}>${plan}${nums}</w:numbering>` };
}
/** The labels that items of a list get. */
async function labels(body: string, parts: object): Promise<string[]> {
  const parsed = await read(body, { ...parts });
  return parsed.ok ? parsed.value.text.blocks.map(({ label = '' }) => label) : [parsed.detail];
}
const THREE = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'upperRoman', '%1.%2.%3');

test('numbers of a list are counted by level, and deeper ones begin anew', async () => {
  const body = [item(1), item(1, 1), item(1, 1), item(1, 2), item(1), item(1, 1), item(1, 2)].join('');
  expect(await labels(body, numbering(THREE))).toEqual(['1.', '(a)', '(b)', '1.b.I', '2.', '(a)', '2.a.I']);
});
test('a list that a deeper item opens shows the number above it as its first', async () => {
  expect(await labels(item(1, 2) + item(1), numbering(THREE))).toEqual(['1.a.I', '2.']);
});
test('two lists of one plan count on; a start of its own begins anew, once', async () => {
  const nums = `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
  const body = [1, 2, 3, 3, 1].map((list) => item(list)).join('');
  expect(await labels(body, numbering(THREE, nums))).toEqual(['1.', '2.', '7.', '8.', '9.']);
});
test('a level may go on whatever stands above it, or show all numbers as figures', async () => {
  const plan =
    level(0, 'upperRoman', '%1') +
    level(1, 'decimal', '§ %2', '<w:lvlRestart w:val="0"/>') +
    level(2, 'decimal', '%1.%3', '<w:isLgl/>');
  const body = [item(1), item(1, 1), item(1), item(1, 1), item(1, 2)].join('');
  expect(await labels(body, numbering(plan))).toEqual(['I', '§ 1', 'II', '§ 2', '2.1']);
});
test('a bullet is a list item without a number; a list taken away is none', async () => {
  const parsed = await read(item(1, 0, 'apples') + item(0, 0, 'not in it'), {
    ...numbering(level(0, 'bullet', '')),
  });
  expect(keptLines(parsed)).toEqual(['list-item: apples', 'paragraph: not in it']);
});
test('headings are told by style and outline, in any language, and numbered by their style', async () => {
  const styles = `<w:styles ${W}>
    <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style>
    <w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>`;
  const styled = (text: string, style: string, more = ''): string =>
    paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
  const body = [
    paragraph('Preamble of the parties'),
    styled('First', 'berschrift1'),
    styled('Second', 'Mine'),
    styled('Third', 'Mine', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    paragraph('By outline', '<w:outlineLvl w:val="2"/>'),
    styled('No more', 'Mine', '<w:outlineLvl w:val="9"/>'),
    styled('What was said', 'Zitat'),
  ].join('');
  const parsed = await read(body, { 'word/styles.xml': styles, ...numbering(level(0, 'upperRoman', '%1.')) });
  expect(keptLines(parsed)).toEqual([
    'paragraph: Preamble of the parties',
    'heading 1 I.: First',
    'heading 1 II.: Second',
    'heading 1: Third',
    'heading 3: By outline',
    'list-item III.: No more',
    'quote: What was said',
  ]);
});
test('notes stand behind the block that refers to them, under the mark that Word shows', async () => {
  const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
  const refer = (id: number, more = ''): string => `<w:r><w:footnoteReference w:id="${id}"${more}/>`;
  const custom = `${refer(3, ' w:customMarkFollows="1"')}<w:t>*</w:t></w:r>`;
  const settings = '<w:sectPr><w:footnotePr><w:numFmt w:val="lowerRoman"/></w:footnotePr></w:sectPr>';
  const body = `<w:p>${run('One')}${refer(2)}</w:r>${run(' two')}${custom}${run(' three')}${refer(1)}</w:r></w:p>${paragraph('Next')}${settings}`;
  const parsed = await read(body, {
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="0" w:type="separator">${paragraph('---')}</w:footnote>${note(1, 'last')}${note(2, 'first')}${note(3, '* starred')}</w:footnotes>`,
  });
  expect(keptLines(parsed)).toEqual([
    'paragraph: One two three',
    'footnote i: first',
    'footnote *: starred',
    'footnote ii: last',
    'paragraph: Next',
  ]);
});
test('tracked changes are read as accepted, comments and codes of fields are no text', async () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = '<w:r><w:instrText>HYPERLINK "http://canary.test"</w:instrText></w:r>';
  const body = `<w:p>${run('We ')}<w:ins>${run('do ')}</w:ins><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:moveFrom>${run('often ')}</w:moveFrom>
    <w:moveTo>${run('agree, ')}</w:moveTo><w:commentRangeStart w:id="0"/>${field('begin')}${code}${field('separate')}${run('see there')}${field('end')}
    <w:r><w:commentReference w:id="0"/></w:r>${run(' hidden', '<w:rPr><w:vanish/></w:rPr>')}</w:p>
    <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('One ')}</w:p>${paragraph('line.')}`;
  const parsed = await read(body, { 'word/comments.xml': `<w:comments ${W}>${paragraph('A comment')}</w:comments>` });
  expect(keptLines(parsed)).toEqual(['paragraph: We do agree, see there', 'paragraph: One line.']);
});
test('breaks, tabs, hyphens, symbols and readings of characters are written as they are seen', async () => {
  const body = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t>
    <w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>
    <w:ruby><w:rt>${run('かんじ')}</w:rt><w:rubyBase>${run('漢字')}</w:rubyBase></w:ruby>
    <w:r><w:br/><w:br/><w:t>A new one</w:t><w:br w:type="page"/><w:t>On a new page</w:t></w:r></w:p>`;
  expect(keptLines(await read(body))).toEqual([
    'paragraph: a b c\u2011d\u00ade\u03b1✓漢字(かんじ)',
    'paragraph: A new one',
    'paragraph: On a new page',
  ]);
});
test('a box is read once, behind its anchor, though two programs have their own copy', async () => {
  const box = `<w:txbxContent>${paragraph('In the box')}</w:txbxContent>`;
  const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
  const parsed = await read(`<w:p>${run('The ')}<w:r>${both}</w:r>${run('anchor')}</w:p>`);
  expect(keptLines(parsed)).toEqual(['paragraph: The anchor', 'paragraph: In the box']);
});
test('a row of short cells is one block, cells that hold a layout are read one by one', async () => {
  const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const inner = `<w:tc><w:tbl>${row(cell('1'), cell('2'))}</w:tbl>${paragraph('')}</w:tc>`;
  const body = `<w:tbl>${row(cell('Country'), cell(''), cell('Joined', 'in'))}${row(cell('x'.repeat(500)), cell('short'))}${row(inner, cell('3'))}</w:tbl>`;
  expect(keptLines(await read(body))).toEqual([
    'table-row: Country | Joined in',
    `paragraph: ${'x'.repeat(500)}`,
    'paragraph: short',
    'table-row: 1 | 2',
    'paragraph: 3',
  ]);
});
test('the cells of a row say in which columns they stand, and the rows that are repeated on each page name them', async () => {
  const cell = (text: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (cells: string, more = ''): string => `<w:tr><w:trPr>${more}</w:trPr>${cells}</w:tr>`;
  const body = `<w:tbl>${row(cell('Harbour', '<w:vMerge w:val="restart"/>') + cell('Ships', '<w:gridSpan w:val="2"/>') + cell('Note'), '<w:tblHeader/>')}
    ${row(cell('', '<w:vMerge/>') + cell('2017') + cell('2018') + cell(''))}${row(cell('', '') + cell('7'), '<w:gridBefore w:val="1"/>')}</w:tbl>`;
  const parsed = await read(body);
  expect(placedRows(parsed.ok ? parsed.value.text.blocks : [])).toEqual([
    '0* Harbour | 1+2* Ships | 3* Note',
    '1 2017 | 2 2018',
    '2 7',
  ]);
});
test('running heads and feet are taken out, each once', async () => {
  const part = (tag: string, text: string): string => `<w:${tag} ${W}>${paragraph(text)}${paragraph(text)}</w:${tag}>`;
  const parsed = await read(paragraph('The ministers met by the lake.'), {
    'word/header.xml': part('hdr', 'Ministry'),
    'word/footer.xml': part('ftr', 'Page 1'),
  });
  if (!parsed.ok) throw new Error(parsed.detail);
  const removed = parsed.value.text.removed.map(({ after, rule, blocks }) => [
    after,
    rule,
    blocks.map(({ text }) => text),
  ]);
  expect(removed).toEqual([
    [0, 'running-head', ['Ministry']],
    [0, 'title', ['A statement']],
    [1, 'running-foot', ['Page 1']],
  ]);
});
test('a file says its title and authors, never when it was made; a name that a program gave is no title', async () => {
  const core = (title: string, creator: string): Record<string, string> => ({
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
      <dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><cp:keywords>ports</cp:keywords><dcterms:created>2001-02-03T00:00:00Z</dcterms:created></cp:coreProperties>`,
  });
  const body = `<?xml version="1.0"?>${document(paragraph('The ministers met by the lake and agreed on it.') + paragraph('They will meet again.'))}`;
  expect(await read(body, core('On the ports', 'A. Minister; B. Minister'))).toMatchObject({
    value: { found: { title: 'On the ports', authors: ['A. Minister', 'B. Minister'], date: '', category: 'ports' } },
  });
  for (const title of ['Document1', 'Microsoft Word - x.doc', 'statement.docx', 'a statement', '—']) {
    expect(await read(body, core(title, 'Microsoft Office User'))).toMatchObject({
      value: { found: { title: 'a statement', titleFrom: { by: 'file' }, authors: [] } },
    });
  }
});
test('the strict kind, and UTF-16, are read as any other', async () => {
  expect(keptLines(await read(`<?xml version="1.0"?>${document(paragraph('Hello there'), STRICT)}`))).toEqual([
    'paragraph: Hello there',
  ]);
  const wide = Buffer.from(
    `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${document(paragraph('Grüße, 世界'))}`,
    'utf16le',
  );
  const parsed = await readDocx(zipOf([{ name: 'word/document.xml', content: wide }]), 'a.docx');
  expect(keptLines(parsed)).toEqual(['paragraph: Grüße, 世界']);
});
test('entities multiply nothing and open no file', async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${document(paragraph('start &b; &f; end'))}`;
  const parsed = await read(bomb);
  expect(keptLines(parsed)).toEqual(['paragraph: start &b; &f; end']);
  expect(parsed).toMatchObject({ value: { doubts: expect.arrayContaining(['part-damaged']) } });
});
test('a damaged document gives what can be read of it, with a doubt, or says why there is nothing', async () => {
  const parsed = await read(
    `<?xml version="1.0"?><w:document ${W}><w:body>${TITLE}${paragraph('The ministers met.')}<w:p>${run('And th')}`,
  );
  expect(keptLines(parsed)).toEqual(['paragraph: The ministers met.', 'paragraph: And th']);
  expect(parsed).toMatchObject({ value: { doubts: expect.arrayContaining(['part-damaged']) } });
  expect(await read(`<?xml version="1.0"?><w:document ${W}><w:bo`)).toMatchObject({ reason: 'damaged' });
  expect(await read(`<?xml version="1.0"?>${document('<w:p/>')}`)).toMatchObject({ ok: false, reason: 'empty-file' });
  expect(await readDocx(zipOf([{ name: 'a.txt' }]), 'a.docx')).toMatchObject({ reason: 'damaged' });
  expect(await readDocx(Buffer.from('no zip'), 'a.docx')).toMatchObject({ reason: 'damaged' });
});
test('a part that inflates without end, and tables without end, are read in time', async () => {
  const start = performance.now();
  const blanks = `<?xml version="1.0"?>${' '.repeat(40 * 1024 * 1024)}`;
  expect(await read(blanks)).toMatchObject({ reason: 'unpacks-too-large' });
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(30_000)}${paragraph('the innermost words')}${'</w:tc></w:tr></w:tbl>'.repeat(30_000)}`;
  expect(keptLines(await read(deep))).toEqual(['paragraph: the innermost words']);
  expect(performance.now() - start).toBeLessThan(8000);
}, 20_000);
