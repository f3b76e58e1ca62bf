import { expect, test } from 'vitest';
import type { DraftBlock } from '../document/draft-document';
import { pickTitle } from './pick-title';

const p = (text: string): DraftBlock => ({ kind: 'paragraph', text, page: '1' });
const h = (text: string, level = 1): DraftBlock => ({ kind: 'heading', text, level, page: '1' });
const BODY = p('The General Assembly, recalling all that it has recalled before, decides as it has decided.');

test.each<readonly [string, readonly DraftBlock[], string, number, string]>([
  ['the largest heading', [p('Press Release'), h('On the Harbour Wall', 2), BODY], '', 1, ''],
  ['not a body’s name, however large', [h('General Assembly'), h('On the Harbour Wall', 2), BODY], '', 1, ''],
  ['not a date or a number', [h('A/L.632'), h('10 January 2024'), h('On the Harbour Wall', 3), BODY], '', 2, ''],
  [
    'a line in capitals where nothing is large',
    [p('Agenda item 93'), p('RESTORATION OF THE OLD HARBOUR'), BODY],
    '',
    1,
    '',
  ],
  [
    'what the fields say, in the text’s words',
    [h('Menu'), h('On the Harbour'), BODY],
    'ON THE HARBOUR',
    1,
    'On the Harbour',
  ],
  [
    'without the site behind it',
    [p('Menu'), h('On the Harbour'), BODY],
    'On the Harbour • The Council',
    1,
    'On the Harbour',
  ],
  ['what the fields say, though no block does', [h('Menu of all'), BODY], 'On the Harbour', -1, 'On the Harbour'],
  ['a line that is all', [p('Roads open')], '', 0, ''],
  ['nothing where nothing is set as one', [BODY, BODY], '', -1, ''],
])('the title is %s', (_, blocks, fields, at, said) => {
  expect(pickTitle(blocks, fields)).toEqual({ at, said });
});
