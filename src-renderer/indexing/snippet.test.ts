import { expect, test } from 'vitest';
import type { Block } from '#contract/text';
import { queryWords } from './query';
import { bestSnippet } from './snippet';

function block(text: string, more: Partial<Block> = {}): Block {
  return { kind: 'paragraph', text, sentences: [text.length], ...more };
}
test('the statement with most of the words is shown, with its number and its hits marked', () => {
  const blocks = [
    block('A heading on missiles', { kind: 'heading' }),
    block('One missile.'),
    block('A missile from Korea.'),
  ];
  const snippet = bestSnippet(blocks, queryWords('missile korea '));
  expect(snippet).toMatchObject({ statement: '2', text: 'A missile from Korea.', total: 3, statements: 2 });
  expect(snippet?.hits.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['missile', 'Korea']);
  expect(snippet?.at).toBe(
    blocks
      .map(({ text }) => text)
      .join('\n')
      .indexOf('missile from'),
  );
});
test('a long statement is cut around its first hit, at a word', () => {
  const snippet = bestSnippet([block(`${'word '.repeat(100)}missile ${'word '.repeat(100)}`)], queryWords('missile '));
  expect(snippet?.text).toMatch(/^… (word )+missile (word )+/);
  expect(snippet?.hits.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['missile']);
});
test('no hit, no snippet', () => {
  expect(bestSnippet([block('nothing')], queryWords('missile'))).toBeNull();
});
