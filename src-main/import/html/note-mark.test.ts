import { expect, test } from 'vitest';
import { noteMark } from './note-mark';
import { elementsIn } from './page-element';
import { parsePage } from './parse-page';

test.each([
  ['a raised link to a note', '<sup><a href="#fn1">1</a></sup>', '[1]'],
  ['a link around a raised number', '<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a>', '[1]'],
  ['a reference of a book', '<a epub:type="noteref" href="notes.xhtml#n12">12</a>', '[12]'],
  ['a dagger', '<sup><a href="#d">†</a></sup>', '[†]'],
  ['a raised number without a link', '<sup>2</sup>', ''],
  ['a raised link to another page', '<sup><a href="https://x.example/">2</a></sup>', ''],
  ['a raised word', '<sup><a href="#top">top</a></sup>', ''],
  ['a plain link', '<a href="#s2">2</a>', ''],
])('%s is read as a mark of a note, or not', (_, markup, mark) => {
  const [body] = elementsIn(parsePage(`<p>agreed${markup}</p>`).root, ({ tag }) => tag === 'p');
  const first = body?.children.find((child) => typeof child !== 'string');
  expect(first && typeof first !== 'string' ? noteMark(first) : null).toBe(mark);
});
