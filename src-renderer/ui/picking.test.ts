import { expect, test } from 'vitest';
import { NOTHING_PICKED, pickAll, pickTo, stillListed, togglePick } from './picking';

const ids = ['a', 'b', 'c', 'd'];
const picked = ({ picked: set }: { picked: ReadonlySet<string> }): string[] => [...set].sort();

test('one more click takes a row out again', () => {
  const once = togglePick(NOTHING_PICKED, 'b');
  expect(picked(once)).toEqual(['b']);
  expect(picked(togglePick(once, 'b'))).toEqual([]);
});
test('Shift picks from where picking began, in both directions, and shrinks again', () => {
  const from = togglePick(NOTHING_PICKED, 'c');
  expect(picked(pickTo(from, ids, 'd'))).toEqual(['c', 'd']);
  expect(picked(pickTo(pickTo(from, ids, 'd'), ids, 'a'))).toEqual(['a', 'b', 'c']);
});
test('what is no longer listed is no longer picked', () => {
  const all = pickAll(ids);
  expect(picked(stillListed(all, ['b', 'x']))).toEqual(['b']);
  expect(stillListed(all, ids)).toBe(all);
});
