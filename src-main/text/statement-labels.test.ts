import { expect, test } from 'vitest';
import { statementLabels } from './statement-labels';

test('a label printed in the document stands for our number, which runs on; headings have none', () => {
  const blocks = [
    { kind: 'paragraph' },
    { kind: 'paragraph', label: '(a)' },
    { kind: 'heading' },
    { kind: 'list-item' },
  ] as const;
  expect(statementLabels(blocks)).toEqual(['1', '(a)', '', '3']);
});
