import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textIn } from './page-element';
import { parsePage } from './parse-page';
import { splitPieces } from './split-pieces';

function piecesOf(page: string): string[] {
  return splitPieces(parsePage(page).root).pieces.map(({ kind, level, label, rule, text }) =>
    [kind, level, label, rule, text].filter((part) => part !== undefined && part !== '').join(' '),
  );
}
test.each([
  ['<h3>Roads</h3><p>one<br>two<br><br>three', ['heading 3 Roads', 'paragraph one two', 'paragraph three']],
  ['<div>before<p>inside</p>behind</div>', ['paragraph before', 'paragraph inside', 'paragraph behind']],
  ['<ol start=5><li>a<ul><li>b</ul><li>c</ol>', ['list-item 5. a', 'list-item b', 'list-item 6. c']],
  ['<table><tr><th>a<th>b<tr><td>1<td>2</table>', ['table-row a | b', 'table-row 1 | 2']],
  [
    '<table><tr><td><p>menu</p><p>more</p><td><h2>Roads</h2></table>',
    ['paragraph menu', 'paragraph more', 'heading 2 Roads'],
  ],
  ['<blockquote><p>said</blockquote>', ['quote said']],
  ['<figure><img><figcaption>seen</figcaption></figure>', ['caption caption seen']],
  ['<figure><table><tr><td>1<td>2</table><figcaption>seen</figcaption></figure>', ['table-row 1 | 2', 'caption seen']],
  ['<aside role="doc-footnote"><p>note</aside>', ['footnote note']],
  ['<nav><a href=x>Home</a></nav><p hidden>gone</p>', ['paragraph navigation Home', 'paragraph hidden gone']],
  [
    '<p>said <span class="who">Ann Lee<span class="tooltip-box"><a href=x>More of her</a></span></span> today',
    ['paragraph said Ann Lee today'],
  ],
  ['<div class="relatedPosts"><a href=x>Bridge</a></div>', ['paragraph related-articles Bridge']],
  [
    '<div class="menu"><p>A menu of words and no link at all, which is the text of a page on cooking.</div>',
    ['paragraph A menu of words and no link at all, which is the text of a page on cooking.'],
  ],
])('%s is cut into %j', (page, pieces) => {
  expect(piecesOf(page)).toEqual(pieces);
});
test('no word of a page is lost and none comes twice, however its elements are nested', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'a',
    'li',
    'ul',
    'td',
    'table',
    'tr',
    'h2',
    'blockquote',
    'span',
    'figure',
    'nav',
    'section',
  );
  const part = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(' one ', ' two ', '<br>', ' three '),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const { root } = parsePage(parts.join(''));
      const words = (text: string): string[] =>
        text
          .split(/[\s|]+/)
          .filter((word) => word !== '')
          .sort();
      const split = splitPieces(root)
        .pieces.map(({ text }) => text)
        .join(' ');
      expect(words(split)).toEqual(words(textIn(root)));
    }),
  );
});
