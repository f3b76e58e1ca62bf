import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, TextBody } from '#contract/text';
import { type Cleaned, putBack } from '#text/put-back';
import { blocksPutBack } from './blocks-put-back';

const block = (text: string): Block => ({ kind: 'paragraph', text, sentences: [text.length] });
const run = (after: number, rule: string, ...texts: string[]): TextBody['removed'][number] => ({
  after,
  rule,
  blocks: texts.map(block),
});
const page: Cleaned = {
  blocks: ['One.', 'Two.'].map(block),
  removed: [run(0, 'title', 'Title', 'Date'), run(1, 'menu', 'Menu'), run(1, 'menu', 'Menu'), run(2, 'page-foot', '©')],
};
/** The text once these runs were put back, by their places in the list as it then is. */
function after(text: Cleaned, ...places: number[]): Cleaned {
  return places.reduce((now, place) => putBack(now, place) ?? now, text);
}

test('a block that was put back is told from those that were never taken out, with the rule that had taken it', () => {
  expect([...(blocksPutBack(page, page) ?? [])]).toEqual([]);
  expect([...(blocksPutBack(page, after(page, 0)) ?? [])]).toEqual([
    [0, 'title'],
    [1, 'title'],
  ]);
  expect([...(blocksPutBack(page, after(page, 3, 0)) ?? [])]).toEqual([
    [0, 'title'],
    [1, 'title'],
    [4, 'page-foot'],
  ]);
});
test('of two equal blocks side by side it is the one that was put back', () => {
  expect([...(blocksPutBack(page, after(page, 1, 1)) ?? [])].map(([place]) => place)).toEqual([1, 2]);
  const parted = { ...page, removed: [run(0, 'menu', 'Menu'), run(1, 'menu', 'Menu')] };
  expect([...(blocksPutBack(parted, after(parted, 1)) ?? [])]).toEqual([[1, 'menu']]);
});
test('of a text that was made otherwise nothing is said', () => {
  expect(blocksPutBack(page, { ...page, blocks: page.blocks.slice(1) })).toBeNull();
  expect(blocksPutBack(page, { ...page, removed: page.removed.slice(1) })).toBeNull();
  expect(blocksPutBack(after(page, 0), page)).toBeNull();
});
test('whatever is put back, in whatever order, is what is told', () => {
  const words = fc.constantFrom('a', 'b');
  const texts = fc.array(words, { minLength: 1, maxLength: 2 });
  const runs = fc.array(fc.tuple(fc.nat(2), texts, fc.boolean()), { maxLength: 5 });
  fc.assert(
    fc.property(runs, (given) => {
      const sorted = given.toSorted(([one], [other]) => one - other);
      const text = { blocks: ['a', 'b'].map(block), removed: sorted.map(([at, taken]) => run(at, 'menu', ...taken)) };
      const places = sorted.flatMap(([, , isBack], place) => (isBack ? [place] : [])).reverse();
      const now = after(text, ...places);
      const told = blocksPutBack(text, now);
      const expected = sorted.flatMap(([, taken, isBack]) => (isBack ? taken : [])).length;
      expect(told?.size).toBe(expected);
      const left = now.blocks.filter((_, place) => !told?.has(place));
      expect(left.map(({ text: said }) => said)).toEqual(['a', 'b']);
    }),
  );
});
