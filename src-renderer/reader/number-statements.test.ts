import { expect, test } from 'vitest';
import type { Block } from '#contract/text';
import { textOf } from '#text/text-of';
import { numberStatements } from './number-statements';

const block = (kind: Block['kind'], text: string): Block => ({ kind, text, sentences: [text.length] });

test('headings are not counted, and every block is found where it stands in the text', () => {
  const blocks = [block('heading', 'Article 1'), block('paragraph', 'All are free.'), block('list-item', 'And equal.')];
  const numbered = numberStatements(blocks);
  expect(numbered.map(({ statement }) => statement)).toEqual([0, 1, 2]);
  expect(numbered.map(({ start, end }) => textOf(blocks).slice(start, end))).toEqual(blocks.map(({ text }) => text));
});
