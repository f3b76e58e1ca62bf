import { expect, test } from 'vitest';
import { paneWidth } from './pane-width';

test('a pane that nobody moved is wider in a wide window', () => {
  expect([paneWidth('sidebar', {}, 1280), paneWidth('sidebar', {}, 1600)]).toEqual([208, 232]);
  expect([paneWidth('list', {}, 1599), paneWidth('list', {}, 1920)]).toEqual([304, 380]);
});
test('a chosen width stays within the limits of its pane', () => {
  expect([40, 250, 900].map((sidebar) => paneWidth('sidebar', { sidebar }, 1920))).toEqual([180, 250, 320]);
});
