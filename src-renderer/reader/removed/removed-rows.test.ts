import { expect, test } from 'vitest';
import type { Block } from '#contract/text';
import { becameOf, countRemoved, removedRows } from './removed-rows';

const block = (text: string, kind: Block['kind'] = 'paragraph'): Block => ({ kind, text, sentences: [text.length] });
const text = {
  blocks: [block('One.'), block('Part two', 'heading'), block('Two.')],
  removed: [
    { after: 0, rule: 'breadcrumb', blocks: [block('Home Statement')] },
    { after: 0, rule: 'title', blocks: [block('Statement (10 Jan 2024)')] },
    { after: 1, rule: 'advertisement', blocks: [block('Advertisement')] },
    { after: 3, rule: 'related-articles', blocks: [block('Related'), block('Something else…')] },
    { after: 3, rule: 'page-foot', blocks: [block('© 2024')] },
    { after: 3, rule: 'related-articles', blocks: [block('More')] },
  ],
};
test('every block stands where the original had it, and statements keep their numbers', () => {
  expect(
    removedRows(text).map((row) =>
      row.kind === 'kept' ? `${row.statement} ${row.block.text}` : `${row.run} - ${row.rule}: ${row.blocks.length}`,
    ),
  ).toEqual([
    '0 - breadcrumb: 1',
    '1 - title: 1',
    '1 One.',
    '2 - advertisement: 1',
    '0 Part two',
    '2 Two.',
    '3 - related-articles: 2',
    '4 - page-foot: 1',
    '5 - related-articles: 1',
  ]);
});
test('blocks are counted for each rule', () => {
  expect([...countRemoved(text)]).toEqual([
    ['breadcrumb', 1],
    ['title', 1],
    ['advertisement', 1],
    ['related-articles', 3],
    ['page-foot', 1],
  ]);
});
const article = {
  title: 'Statement',
  titleFrom: { by: 'heading', sure: 'sure' },
  dateFrom: { by: 'title', sure: 'sure' },
  authors: ['Ann Lee'],
  issuers: ['Council of the Lake'],
  type: 'press release',
  category: 'Awareness',
  source: 'example.org',
  sourceFrom: { by: 'text', sure: 'sure' },
} as const;
test.each([
  ['title', 'Statement (10 Jan 2024)', {}, ['title', 'date']],
  ['title', 'Statement', {}, ['title']],
  ['title', 'Statement', { titleFrom: { by: 'researcher', sure: 'sure' } }, []],
  ['breadcrumb', 'Home Statement (10 Jan 2024)', {}, []],
  ['date-line', '10 January 2024', { dateFrom: { by: 'byline', sure: 'sure' } }, ['date']],
  ['date-line', '10 January 2024', { dateFrom: { by: 'researcher', sure: 'sure' } }, []],
  ['byline', 'By Ann Lee', {}, ['authors']],
  ['byline', 'By the desk', {}, []],
  ['letterhead', 'Council of the Lake', {}, ['issuers']],
  ['kind-line', 'Press Release', {}, ['type']],
  ['category', 'Awareness', {}, ['category']],
  ['category', 'Awareness', { category: '' }, []],
  ['published-on', 'This article is originally published on example.org', {}, ['source']],
  ['navigation', 'Awareness', {}, []],
] as const)('%s “%s” became what the article has from it', (rule, words, over, fields) => {
  expect(becameOf({ rule, blocks: [block(words)] }, { ...article, ...over })).toEqual(fields);
});
