import { expect, test } from 'vitest';
import { pagesThatBegin } from './pages-that-begin';

test('a page is shown once, at its first statement', () => {
  const blocks = [
    { kind: 'heading', page: '1' },
    { kind: 'paragraph', page: '1' },
    { kind: 'paragraph', page: '1' },
    { kind: 'paragraph', page: '2' },
  ] as const;
  expect(pagesThatBegin(blocks)).toEqual(['', '1', '', '2']);
});
test('a text without pages shows none', () => {
  expect(pagesThatBegin([{ kind: 'paragraph' }, { kind: 'quote' }])).toEqual(['', '']);
});
