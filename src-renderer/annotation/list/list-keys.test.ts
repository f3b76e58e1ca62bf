import { expect, test } from 'vitest';
import { listKey } from './list-keys';

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  listKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }, 9);

test.each([
  ['Arrow Down goes on by one row', press('ArrowDown'), { kind: 'move', by: 1, extends: false }],
  ['Shift Arrow Up chooses on the way', press('ArrowUp', { shiftKey: true }), { kind: 'move', by: -1, extends: true }],
  ['Space goes down by a page', press(' '), { kind: 'move', by: 9, extends: false }],
  [
    'Shift Space goes up by a page and chooses nothing',
    press(' ', { shiftKey: true }),
    { kind: 'move', by: -9, extends: false },
  ],
  ['X chooses, with the caps lock too', press('X'), { kind: 'toggle' }],
  ['Shift X chooses the group', press('X', { shiftKey: true }), { kind: 'toggleGroup' }],
  ['Ctrl A chooses all', press('a', { ctrlKey: true }), { kind: 'all' }],
  ['Ctrl Shift E stays the window’s', press('E', { ctrlKey: true, shiftKey: true }), null],
  ['Alt Arrow Left stays the window’s', press('ArrowLeft', { altKey: true }), null],
  ['A alone stays the window’s', press('a'), null],
])('%s', (_name, key, meaning) => {
  expect(key).toEqual(meaning);
});
