import { expect, test } from 'vitest';
import { unflow } from './unflow';

test.each([
  [
    'lines that end in a blank go on',
    'The road \nis open.\nSo is the sea.',
    false,
    'The road is open.\nSo is the sea.',
  ],
  ['where the blank is to go, it goes', '港は \n開いた。', true, '港は開いた。'],
  ['a quote goes on in itself only', '> The road \n> is open.\nYes.', false, '> The road is open.\nYes.'],
  ['a signature is no line to go on', 'Yours \n-- \nA', false, 'Yours \n-- \nA'],
  ['a blank that was put before a word goes', ' From me.', false, 'From me.'],
])('%s', (_, text, deletes, whole) => {
  expect(unflow(text, deletes)).toBe(whole);
});
