import { expect, test } from 'vitest';
import { placedRows } from '../fixtures/placed-rows';
import { readFrontMatter } from './read-front-matter';
import { splitFrontMatter } from './split-front-matter';
import { splitMarkdown } from './split-markdown';

function blocksOf(markdown: string): string[] {
  return splitMarkdown(markdown).map(({ kind, level, label, text }) =>
    [kind, level, label, text].filter((part) => part !== undefined).join(' '),
  );
}
test.each([
  ['# One #\n## Two\nwords\nmore', ['heading 1 One', 'heading 2 Two', 'paragraph words more']],
  ['One\n===\n\nTwo\n---', ['heading 1 One', 'heading 2 Two']],
  ['- a\n- b\n  goes on\n\n  1. c\n\nend', ['list-item a', 'list-item b goes on', 'list-item 1. c', 'paragraph end']],
  ['> a\nlazy\n> > b', ['quote a lazy', 'quote b']],
  ['| a | b |\n|---|:-:|\n| 1 | **2** |', ['table-row a | b', 'table-row 1 | 2']],
  ['```js\na < *b*\n```', ['paragraph a < *b*']],
  ['a\n\n* * *\n\nb', ['paragraph a', 'paragraph b']],
  ['[^n]: a note\n[ref]: https://a.example', ['footnote n a note']],
  ['![a gate](gate.png)', ['caption a gate']],
  ['<script>\nrun()\n\n# no heading\n</script>\nwords', ['paragraph words']],
  ['第一行\n第二行', ['paragraph 第一行第二行']],
])('%j is cut into %j', (markdown, blocks) => {
  expect(blocksOf(markdown)).toEqual(blocks);
});
test('a table keeps its columns where a cell is empty, and its first row names them', () => {
  expect(placedRows(splitMarkdown('| a | b | c |\n|--|--|--|\n| 1 | | \\| |'))).toEqual([
    '0* a | 1* b | 2* c',
    '0 1 | 2 |',
  ]);
});
test('front matter is opened by three dashes alone', () => {
  expect(splitFrontMatter('---\na: 1\n---\ntext')).toEqual({ yaml: 'a: 1\n', body: '\ntext' });
  expect(splitFrontMatter('---js\n{}\n---\ntext').yaml).toBe('');
  expect(splitFrontMatter('text\n---\na: 1\n---').yaml).toBe('');
});
test('front matter gives strings only, and no address that is none of the web', () => {
  expect(
    readFrontMatter(
      'title: 12\ndate: 2021-03-05 10:00:00\nauthor: Ann Lee\nurl: javascript:alert(1)\nsource: The Courier',
    ),
  ).toEqual({
    title: '12',
    date: '2021-03-05',
    authors: ['Ann Lee'],
    source: 'The Courier',
    url: '',
    lang: '',
    category: '',
  });
});
