import { expect, test } from 'vitest';
import { keptLines } from '../fixtures/as-expected';
import type { Parsed } from '../parsed';
import { readRtf } from './read-rtf';

const TITLE = '{\\pard\\outlinelevel0 A statement\\par}';
const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset2 Wingdings;}{\\f5\\fcharset134 SimSun;}}';

/** A document of a title and this body. */
function read(body: string): Promise<Parsed> {
  return readRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252${FONTS}${TITLE}${body}}`, 'latin1'), 'a statement.rtf');
}
test.each<[what: string, rtf: string, lines: readonly string[]]>([
  [
    'paragraphs, lines and tabs',
    'a\\tab b\\line c\\par d\\line\\line e\\page f\\par',
    ['paragraph: a b c', 'paragraph: d', 'paragraph: e', 'paragraph: f'],
  ],
  ['a line broken in the file', 'one wo\r\nrd, \r\none {\\b bo}ld\\par', ['paragraph: one word, one bold']],
  [
    'escaped characters',
    '\\{a\\} \\\\ b\\~c\\_d\\-e \\emdash  \\ldblquote f\\rdblquote',
    ['paragraph: {a} \\ b\u00a0c\u2011d\u00ade — “f”'],
  ],
  ['bytes in the code page of the document', "caf\\'e9 \\'80", ['paragraph: café €']],
  ['bytes in the code page of a font', "{\\f1\\'cc\\'e8\\'f0} caf\\'e9", ['paragraph: Мир café']],
  [
    'characters of two bytes, the second plain or not',
    "{\\f2\\'83A\\'83\\'43\\'93\\'fa\\'96\\'7b} {\\f5\\'d6\\'d0}",
    ['paragraph: アイ日本 中'],
  ],
  [
    'Unicode, with what stands in for it',
    "\\u26085?\\uc2\\u-21079\\'3f\\'3f\\uc0\\u233 x\\uc1\\u8212\\emdash y",
    ['paragraph: 日권éx—y'.replace('권', String.fromCharCode(65536 - 21079))],
  ],
  ['an emoji of two halves', '\\u-10179?\\u-8704?', ['paragraph: 😀']],
  ['Unicode beyond what is allowed', '\\u70000?a\\u55357?b', ['paragraph: \ufffda\ufffdb']],
  ['symbols', "{\\f3 a\\'b3}{\\f4\\'fc}{\\f3\\u-3999?}", ['paragraph: α≥✓α']],
  ['hidden and deleted words', 'We {\\deleted not }{\\v never }agree\\v  no\\v0 .\\par', ['paragraph: We agree.']],
  ['the end of a paragraph that was deleted', 'One {\\deleted \\par}line.\\par', ['paragraph: One line.']],
  [
    'fields',
    'see {\\field{\\*\\fldinst HYPERLINK "http://canary.test"}{\\fldrslt there}} now',
    ['paragraph: see there now'],
  ],
  ['two versions of one text', '{\\upr{a?}{\\*\\ud{a\\u26085?}}} b', ['paragraph: a日 b']],
  [
    'pictures, objects and what only newer programs know',
    'a{\\pict\\pngblip 89504e47}{\\*\\unknown words}{\\object{\\*\\objdata 00}{\\result b}}{\\*\\bkmkstart x}c',
    ['paragraph: abc'],
  ],
  ['bytes of a picture that look like braces', 'a{\\pict\\bin4 }}}}}b', ['paragraph: ab']],
  ['comments and entries of an index', 'a{\\*\\atnid X}{\\*\\annotation a comment}{\\xe entry}b', ['paragraph: ab']],
  [
    'a box',
    'The {\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt \\pard In the box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext copy}}}}anchor\\par',
    ['paragraph: The anchor', 'paragraph: In the box'],
  ],
  [
    'printed numbers of lists',
    "{\\listtext\\pard 1.\\tab}one\\par{\\pntext (a)\\tab}two\\par{\\listtext {\\f3\\'b7}\\tab}three\\par",
    ['list-item 1.: one', 'list-item (a): two', 'list-item: three'],
  ],
  ['typed numbers', '1.\\tab one\\par 2.\\tab two\\par', ['paragraph 1.: one', 'paragraph 2.: two']],
  [
    'rows',
    '\\trowd\\intbl Country\\cell Joined\\par in\\cell\\row\\intbl France\\cell\\cell\\row\\pard after\\par',
    ['table-row: Country | Joined in', 'table-row: France', 'paragraph: after'],
  ],
  [
    'a table in a table',
    '\\intbl a\\par\\itap2 b\\nestcell c\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}\\pard\\intbl d\\cell e\\cell\\row',
    ['paragraph: a', 'table-row: b | c', 'paragraph: d', 'paragraph: e'],
  ],
  ['a table that does not end', '\\intbl a\\cell b\\cell\\pard c\\par', ['table-row: a | b', 'paragraph: c']],
])('%s are read', async (_, rtf, lines) => {
  expect(keptLines(await read(rtf))).toEqual(lines);
});
test('headings and quotes are told by style, whose name Word keeps in English', async () => {
  const styles =
    '{\\stylesheet{Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2,Kapitel;}{\\s3 Quote;}{\\*\\cs4 Strong;}}';
  const body = `${styles}a\\par\\pard\\s1 b\\par\\pard\\s2 c\\par\\pard\\s3 d\\par\\pard e\\par`;
  expect(keptLines(await read(body))).toEqual([
    'paragraph: a',
    'heading 1: b',
    'heading 2: c',
    'quote: d',
    'paragraph: e',
  ]);
});
test('notes stand behind the block that refers to them, numbered as the file says', async () => {
  const body =
    '\\aftnnrlc One{\\super\\chftn{\\footnote\\chftn  first\\par second}} two{\\footnote * own}{\\*\\footnote\\ftnalt\\chftn  end}\\par Next\\par';
  expect(keptLines(await read(body))).toEqual([
    'paragraph: One two',
    'footnote 1: first',
    'footnote: second',
    'footnote: * own',
    'footnote i: end',
    'paragraph: Next',
  ]);
});
test('running heads are taken out, and what the file says of itself is found', async () => {
  const info = '{\\info{\\title On the ports}{\\author A. Minister}{\\creatim\\yr2001}{\\*\\company X}}';
  const body =
    '{\\header Ministry\\par}{\\footerr Page 1\\par}The ministers met by the lake.\\par They will meet again.\\par';
  const parsed = await readRtf(Buffer.from(`{\\rtf1${info}${body}}`), 'a.rtf');
  if (!parsed.ok) throw new Error(parsed.detail);
  expect(parsed.value.found).toMatchObject({ title: 'On the ports', authors: ['A. Minister'], date: '' });
  const removed = parsed.value.text.removed.map(({ rule, blocks }) => [rule, blocks.map(({ text }) => text)]);
  expect(removed).toEqual([
    ['running-head', ['Ministry']],
    ['running-foot', ['Page 1']],
  ]);
});
test('a title that the text shows is taken before one that the file says', async () => {
  expect(await read('{\\info{\\title Another text}}The ministers met by the lake.\\par')).toMatchObject({
    value: { found: { title: 'A statement', titleFrom: { by: 'heading' } } },
  });
});
test('a file that ends in the middle is read as far as it goes, with a doubt', async () => {
  const parsed = await readRtf(Buffer.from(`{\\rtf1 ${TITLE}The ministers met.\\par And th`), 'a.rtf');
  expect(keptLines(parsed)).toEqual(['paragraph: The ministers met.', 'paragraph: And th']);
  expect(parsed).toMatchObject({ value: { doubts: ['ends-early'] } });
  expect(await readRtf(Buffer.from('{\\rtf1 {\\fonttbl{\\f0 Ti'), 'a.rtf')).toMatchObject({ reason: 'damaged' });
  expect(await readRtf(Buffer.from('Plain words'), 'a.rtf')).toMatchObject({ reason: 'damaged' });
  expect(await readRtf(Buffer.from('{\\rtf1 \\par }'), 'a.rtf')).toMatchObject({ reason: 'empty-file' });
});
test('hostile nesting is read in time', async () => {
  const start = performance.now();
  for (const part of ['{', '{\\b a', 'a{\\footnote b', '\\intbl\\itap99 a\\nestcell ', '{\\upr{', '\\u', "\\'"]) {
    await readRtf(Buffer.from(`{\\rtf1 ${part.repeat(20_000)}`), 'a.rtf');
  }
  expect(performance.now() - start).toBeLessThan(8000);
}, 20_000);
