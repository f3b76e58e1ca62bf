import { expect, test } from 'vitest';
import { copyWithCitation } from './copy-with-citation';

const paragraph = (text: string) => ({ kind: 'paragraph', text, sentences: [text.length] }) as const;
const text = { blocks: [paragraph('We urge all States.'), paragraph('We thank them.')] };
const article = { title: 'Joint Statement', date: '2024-01-10', source: 'example.org' };

test('a copied passage carries its title, date, source and statement', () => {
  expect(copyWithCitation(article, text, { start: 3, end: 7 })).toBe(
    '“urge” (Joint Statement, 10 January 2024, example.org, ¶1)',
  );
});
test('a copied passage over two statements keeps its break and names both', () => {
  expect(copyWithCitation(article, text, { start: 8, end: 28 })).toBe(
    '“all States.\nWe thank” (Joint Statement, 10 January 2024, example.org, ¶1–2)',
  );
});
test('what is not known is left out of a citation', () => {
  expect(copyWithCitation({ ...article, date: '', source: '' }, text, { start: 0, end: 2 })).toBe(
    '“We” (Joint Statement, ¶1)',
  );
});
