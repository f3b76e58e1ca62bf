import { expect, test } from 'vitest';
import type { TextBody } from '#contract/text';
import { compareBlocks } from './compare-blocks';

const text = (lines: string): Pick<TextBody, 'blocks'> => ({
  blocks: [...lines].map((line) => ({ kind: 'paragraph', text: line, sentences: [1] })),
});
test.each([
  ['abc', 'abc', 0, 0],
  ['abc', 'cba', 0, 0],
  ['abc', 'abcd', 1, 0],
  ['abc', 'ab', 0, 1],
  ['abc', 'axc', 1, 1],
  ['aab', 'ab', 0, 1],
  ['ab', 'aabb', 2, 0],
])('%s and then %s: %d blocks more, %d fewer', (before, after, more, fewer) => {
  expect(compareBlocks(text(before), text(after))).toEqual({ more, fewer });
});
