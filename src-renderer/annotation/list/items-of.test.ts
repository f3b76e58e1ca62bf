import { expect, test } from 'vitest';
import { itemsOf } from './items-of';

test('each group has its head before its rows, and an annotation in two groups has two rows', () => {
  const items = itemsOf({
    ids: ['a', 'b', 'a'],
    groups: [
      { key: 'urge', count: 2 },
      { key: '', count: 1 },
    ],
  });
  expect(items).toEqual([
    { kind: 'head', key: 'urge', group: 'urge', ids: ['a', 'b'] },
    { kind: 'row', key: 'urge/a', id: 'a', group: 'urge' },
    { kind: 'row', key: 'urge/b', id: 'b', group: 'urge' },
    { kind: 'head', key: '', group: '', ids: ['a'] },
    { kind: 'row', key: '/a', id: 'a', group: '' },
  ]);
});
