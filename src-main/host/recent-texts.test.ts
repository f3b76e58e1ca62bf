import { expect, test } from 'vitest';
import type { TextBody } from '#contract/text';
import { recentTexts } from './recent-texts';

function bodyOf(text: string): TextBody {
  return {
    format: 1,
    extractor: 'text/1',
    blocks: [{ kind: 'paragraph', text, sentences: [text.length] }],
    removed: [],
  };
}
test('a text that an import has kept is there once, for the window', async () => {
  const texts = recentTexts();
  const keep = texts.keeping(async () => 'a');
  expect(texts.take('a')).toBeUndefined();
  expect(await keep(bodyOf('The lock is open.'))).toBe('a');
  expect(texts.take('a')).toEqual(bodyOf('The lock is open.'));
  expect(texts.take('a')).toBeUndefined();
});
test('the latest are held, as many as there is room for', async () => {
  const texts = recentTexts(10);
  for (const id of ['a', 'b', 'b', 'c']) await texts.keeping(async () => id)(bodyOf(id.repeat(4)));
  expect(texts.take('a')).toBeUndefined();
  expect(texts.take('b')).toEqual(bodyOf('bbbb'));
  expect(texts.take('c')).toEqual(bodyOf('cccc'));
  await texts.keeping(async () => 'long')(bodyOf('x'.repeat(11)));
  expect(texts.take('long')).toBeUndefined();
});
test('a text that the vault refused is not held', async () => {
  const texts = recentTexts();
  await expect(
    texts.keeping(async () => {
      throw new Error('full');
    })(bodyOf('a')),
  ).rejects.toThrow('full');
  expect(texts.take('a')).toBeUndefined();
});
