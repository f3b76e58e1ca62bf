import { expect, test } from 'vitest';
import { keptLines } from '../fixtures/as-expected';
import { placedRows } from '../fixtures/placed-rows';
import { zipOf } from '../fixtures/zip-of';
import type { Parsed } from '../parsed';
import { readOdt } from './read-odt';

const NAMESPACES = ['office', 'text', 'table', 'style', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');
const TITLE = '<text:h text:outline-level="1" text:is-list-header="true">A statement</text:h>';

function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${NAMESPACES}>${content}</office:${root}>`;
}
/** A text of a title and this body, with styles of its own. */
function content(body: string, styles = ''): string {
  const automatic = `<office:automatic-styles>${styles}</office:automatic-styles>`;
  return part('document-content', `${automatic}<office:body><office:text>${TITLE}${body}</office:text></office:body>`);
}
function pack(parts: Readonly<Record<string, string>>): Promise<Parsed> {
  const entries = Object.entries(parts).map(([name, text]) => ({ name, content: text }));
  return readOdt(
    zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true }, ...entries]),
    'a.odt',
  );
}
async function lines(body: string, styles = ''): Promise<string[]> {
  return keptLines(await pack({ 'content.xml': content(body, styles) }));
}
function item(text: string, inner = '', more = ''): string {
  return `<text:list-item${more}><text:p>${text}</text:p>${inner}</text:list-item>`;
}
function list(items: string, more = ''): string {
  return `<text:list${more}>${items}</text:list>`;
}
function level(at: number, format: string, more = ''): string {
  return `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
}
const STYLES = `<text:list-style style:name="L">${level(1, '1', 'style:num-suffix="." text:start-value="17"')}
  ${level(2, 'a', 'style:num-prefix="(" style:num-suffix=")"')}${level(3, 'i', 'style:num-suffix="." text:display-levels="3"')}</text:list-style>
  <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`;
const IN_L = ' text:style-name="L"';

test('numbers of lists are counted by level, as their style shows them', async () => {
  const third = list(item('third'));
  const second = list(item('second', third) + item('another'));
  expect(await lines(list(item('first', second) + item('last'), IN_L), STYLES)).toEqual([
    'list-item 17.: first',
    'list-item (a): second',
    'list-item 17.a.i.: third',
    'list-item (b): another',
    'list-item 18.: last',
  ]);
});
test('a list begins anew, unless it says that it goes on', async () => {
  const body = [
    list(item('one'), `${IN_L} xml:id="a"`),
    list(item('anew'), IN_L),
    list(item('on'), `${IN_L} text:continue-numbering="true"`),
    list(item('on from the first'), `${IN_L} text:continue-list="a"`),
    list(item('from five', '', ' text:start-value="5"'), `${IN_L} text:continue-numbering="true"`),
  ];
  expect(await lines(body.join('<text:p>Between</text:p>'), STYLES)).toEqual([
    'list-item 17.: one',
    'paragraph: Between',
    'list-item 17.: anew',
    'paragraph: Between',
    'list-item 18.: on',
    'paragraph: Between',
    'list-item 18.: on from the first',
    'paragraph: Between',
    'list-item 5.: from five',
  ]);
});
test('bullets, further paragraphs of an item and headings of a list have no number', async () => {
  const body =
    list(item('apples'), ' text:style-name="B"') +
    list(
      `<text:list-header><text:p>Fruit</text:p></text:list-header>${item('pears', '<text:p>are green</text:p>')}`,
      IN_L,
    );
  expect(await lines(body, STYLES)).toEqual([
    'list-item: apples',
    'list-item: Fruit',
    'list-item 17.: pears',
    'list-item: are green',
  ]);
});
test('headings have their level and the number of the outline; other styles say what they are', async () => {
  const outline = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
    <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`;
  const styles = `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
    <style:style style:name="Quotations" style:family="paragraph"/>
    <style:style style:name="Figure" style:family="paragraph" style:parent-style-name="Caption"/>
    <style:style style:name="Caption" style:family="paragraph"/>`;
  const heading = (at: number, text: string): string => `<text:h text:outline-level="${at}">${text}</text:h>`;
  const body = `${heading(1, 'One')}${heading(2, 'Part')}${heading(1, 'Two')}${heading(2, 'Part')}
    <text:p text:style-name="P1">What was said</text:p><text:p text:style-name="Figure">A map</text:p>`;
  expect(await lines(body, outline + styles)).toEqual([
    'heading 1 I.: One',
    'heading 2 I.1: Part',
    'heading 1 II.: Two',
    'heading 2 II.1: Part',
    'quote: What was said',
    'caption: A map',
  ]);
});
test('notes stand behind the block that refers to them; comments, deletions and descriptions are no text', async () => {
  const note = (mark: string, text: string): string =>
    `<text:note text:note-class="footnote"><text:note-citation>${mark}</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;
  const tracked = `<text:tracked-changes><text:changed-region xml:id="c1"><text:deletion><office:change-info><dc:creator>X</dc:creator></office:change-info><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>`;
  const comment = '<office:annotation><dc:creator>X</dc:creator><text:p>a comment</text:p></office:annotation>';
  const shown = '<text:change-start text:change-id="c1"/>deleted too<text:change-end text:change-id="c1"/>';
  const picture = '<draw:frame><draw:image/><svg:title>a picture</svg:title></draw:frame>';
  const body = `${tracked}<text:p>One${note('1', 'First')} two${note('*', 'Starred')}${comment}${shown}${picture}</text:p><text:p>Next</text:p>`;
  expect(await lines(body)).toEqual([
    'paragraph: One two',
    'footnote 1: First',
    'footnote *: Starred',
    'paragraph: Next',
  ]);
});
test('blanks, tabs, breaks, boxes, hidden words and links are read as they are seen', async () => {
  const styles =
    '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>';
  const body = `<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d <text:span>e</text:span><text:span text:style-name="T1">hidden</text:span><text:a>link</text:a>
    <draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame></text:p>`;
  expect(await lines(body, styles)).toEqual(['paragraph: a b c d elink', 'paragraph: In the box']);
});
test('a row of short cells is one block', async () => {
  const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const body = `<table:table><table:table-header-rows><table:table-row>${cell('Country')}${cell('Joined')}</table:table-row></table:table-header-rows>
    <table:table-row>${cell('日本')}${cell('2024')}<table:covered-table-cell/></table:table-row></table:table>`;
  expect(await lines(body)).toEqual(['table-row: Country | Joined', 'table-row: 日本 | 2024']);
});
test('the cells of a row say in which columns they stand, and header rows name them', async () => {
  const cell = (text: string, more = ''): string =>
    `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
  const over = '<table:covered-table-cell/>';
  const body = `<table:table><table:table-header-rows><table:table-row>${cell('Harbour', ' table:number-rows-spanned="2"')}${cell('Ships', ' table:number-columns-spanned="2"')}${over}${cell('Note')}</table:table-row></table:table-header-rows>
    <table:table-row>${over}${cell('2017')}${cell('2018')}${cell('')}</table:table-row>
    <table:table-row>${cell('Mole')}${cell('', ' table:number-columns-repeated="2"')}${cell('closed')}</table:table-row></table:table>`;
  const parsed = await pack({ 'content.xml': content(body) });
  expect(placedRows(parsed.ok ? parsed.value.text.blocks : [])).toEqual([
    '0* Harbour | 1+2* Ships | 3* Note',
    '1 2017 | 2 2018',
    '0 Mole | 3 closed',
  ]);
});
test('cells that claim to reach without end claim no columns', async () => {
  const endless = '9'.repeat(400);
  const cell = (text: string, more = ''): string =>
    `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
  const body = `<table:table><table:table-row>${cell('a', ` table:number-columns-spanned="${endless}"`)}<table:covered-table-cell table:number-columns-repeated="${endless}"/>${cell('b')}</table:table-row></table:table>`;
  const parsed = await pack({ 'content.xml': content(body) });
  const [row] = parsed.ok ? parsed.value.text.blocks : [];
  expect([row?.text, row?.cells]).toEqual(['a | b', undefined]);
});
test('a file says its title and who began it, never when; running heads are taken out', async () => {
  const meta = part(
    'document-meta',
    '<office:meta><dc:title>A statement</dc:title><meta:initial-creator>A. Minister</meta:initial-creator><dc:creator>B. Clerk</dc:creator><dc:date>2001-02-03</dc:date><meta:keyword>ports</meta:keyword><meta:keyword>roads</meta:keyword></office:meta>',
  );
  const styles = part(
    'document-styles',
    '<office:master-styles><style:master-page><style:header><text:p>Ministry</text:p></style:header><style:footer><text:p>Page 1</text:p></style:footer></style:master-page></office:master-styles>',
  );
  const parsed = await pack({
    'content.xml': content('<text:p>The ministers met.</text:p>'),
    'meta.xml': meta,
    'styles.xml': styles,
  });
  if (!parsed.ok) throw new Error(parsed.detail);
  expect(parsed.value.found).toMatchObject({
    title: 'A statement',
    authors: ['A. Minister'],
    date: '',
    category: 'ports; roads',
  });
  expect(parsed.value.text.removed.map(({ rule }) => rule)).toEqual(['running-head', 'title', 'running-foot']);
});
test('a flat file is read as a packed one', async () => {
  const flat = part(
    'document',
    `<office:body><office:text>${TITLE}<text:p>Hello there</text:p></office:text></office:body>`,
  );
  expect(keptLines(await readOdt(Buffer.from(flat), 'a.fodt'))).toEqual(['paragraph: Hello there']);
});
test('what is locked, empty or damaged says so', async () => {
  const manifest = part('x', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>');
  expect(await pack({ 'META-INF/manifest.xml': manifest, 'content.xml': 'x' })).toMatchObject({
    reason: 'locked',
    detail: expect.stringContaining('password'),
  });
  expect(await pack({})).toMatchObject({ reason: 'damaged' });
  expect(await pack({ 'content.xml': part('document-content', '<office:body/>') })).toMatchObject({
    reason: 'empty-file',
  });
  expect(await pack({ 'content.xml': '<office:docu' })).toMatchObject({ reason: 'damaged' });
  const whole = content('<text:p>The ministers met.</text:p><text:p>And there');
  const cut = whole.slice(0, whole.indexOf('re</office'));
  const parsed = await pack({ 'content.xml': cut });
  expect(keptLines(parsed)).toEqual(['paragraph: The ministers met.', 'paragraph: And the']);
  expect(parsed).toMatchObject({ value: { doubts: expect.arrayContaining(['part-damaged']) } });
});
test('entities multiply nothing, and nesting without end is read in time', async () => {
  const start = performance.now();
  const bomb = content('<text:p>start &b; end</text:p>').replace(
    '?>',
    '?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>',
  );
  expect(keptLines(await pack({ 'content.xml': bomb }))).toEqual(['paragraph: start &b; end']);
  for (const opening of [
    '<text:list><text:list-item><text:p>a</text:p>',
    '<table:table><table:table-row><table:table-cell><text:p>a</text:p>',
    '<text:p>a',
    '<text:span>',
  ]) {
    await pack({ 'content.xml': content(opening.repeat(10_000)) });
  }
  expect(performance.now() - start).toBeLessThan(8000);
}, 20_000);
