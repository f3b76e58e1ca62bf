import { expect, test } from 'vitest';
import { citedStatements } from './cited-statements';

const blocks = [
  { kind: 'heading', text: 'Head' },
  { kind: 'paragraph', text: 'One.' },
  { kind: 'paragraph', text: 'Two.' },
  { kind: 'list-item', text: 'Three.', label: '(a)' },
] as const;

test.each([
  ['a passage inside a statement', 5, 7, '¶1'],
  ['a passage that ends where the next statement begins', 5, 10, '¶1'],
  ['a passage over two statements', 6, 12, '¶1–2'],
  ['a statement with a number of its own', 15, 17, '(a)'],
  ['a passage in a heading', 0, 3, ''],
])('%s is cited by what a reader sees', (_name, start, end, cited) => {
  expect(citedStatements(blocks, { start, end })).toBe(cited);
});

const paged = [
  { kind: 'heading', text: 'Head', page: '3' },
  { kind: 'paragraph', text: 'One.', page: '3' },
  { kind: 'list-item', text: 'Two.', page: 'iv', label: '12.' },
] as const;
test.each([
  ['on one page', 5, 7, 'p. 3, ¶1'],
  ['over a page break', 6, 12, 'pp. 3–iv, ¶1–12.'],
  ['in a heading', 0, 3, 'p. 3'],
])('a passage %s is cited with the printed pages', (_name, start, end, cited) => {
  expect(citedStatements(paged, { start, end })).toBe(cited);
});
