import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chooseAll,
  clear,
  extendTo,
  goTo,
  type ListedRow,
  type Selection,
  settle,
  startAt,
  toggle,
  toggleAll,
} from './selection';

const rowsOf = (keys: string): ListedRow[] => [...keys].map((key) => ({ key, id: key.toLowerCase() }));
const ROWS = rowsOf('abcdef');
const chosen = ({ chosen: ids }: Selection): string => [...ids].sort().join('');
const row = (key: string): ListedRow => ({ key, id: key.toLowerCase() });

test('Shift extends from where one was, and going back gives rows up again', () => {
  const wide = extendTo(extendTo(goTo(startAt(''), 'b'), 'd', ROWS), 'e', ROWS);
  expect(chosen(wide)).toBe('bcde');
  expect(chosen(extendTo(wide, 'a', ROWS))).toBe('ab');
});
test('Shift keeps what was chosen before it', () => {
  const one = goTo(toggle(startAt(''), row('f')), 'b');
  expect(chosen(extendTo(one, 'c', ROWS))).toBe('bcf');
});
test('Shift with no row before it chooses that one row', () => {
  expect(chosen(extendTo(startAt(''), 'c', ROWS))).toBe('c');
});
test('going to a row leaves the choice as it is; choosing twice undoes it', () => {
  const two = toggle(toggle(startAt(''), row('a')), row('c'));
  expect(chosen(goTo(two, 'e'))).toBe('ac');
  expect(chosen(toggle(two, row('a')))).toBe('c');
});
test('a group goes in as a whole, and out once all of it is in', () => {
  const some = toggle(startAt(''), row('b'));
  const all = toggleAll(some, ['a', 'b']);
  expect(chosen(all)).toBe('ab');
  expect(chosen(toggleAll(all, ['a', 'b']))).toBe('');
});
test('all are chosen, and none after Escape, which leaves one where one was', () => {
  const all = chooseAll(goTo(startAt(''), 'c'), ROWS);
  expect(chosen(all)).toBe('abcdef');
  expect(clear(all)).toEqual(startAt('c'));
});
test('an annotation that stands under two tags is chosen once', () => {
  expect(chosen(chooseAll(startAt(''), rowsOf('aAb')))).toBe('ab');
});
test.each([
  ['the next row takes the place of one that has gone', 'c', 'abdef', 'd'],
  ['the last one left does where none follows', 'f', 'abc', 'c'],
  ['a row that is still there stays current', 'c', 'cba', 'c'],
  ['no row is current in an empty list', 'c', '', ''],
])('%s', (_name, current, after, now) => {
  expect(settle(startAt(current), ROWS, rowsOf(after)).current).toBe(now);
});
test('whatever is done, only what is listed is ever chosen', () => {
  const key = fc.constantFrom(...'abcdef');
  const step = fc.oneof(
    key.map((each) => (now: Selection) => goTo(now, each)),
    key.map((each) => (now: Selection) => extendTo(now, each, ROWS)),
    key.map((each) => (now: Selection) => toggle(now, row(each))),
    fc.constant((now: Selection) => chooseAll(now, ROWS)),
  );
  fc.assert(
    fc.property(fc.array(step), fc.subarray([...'abcdef']), fc.array(step), (first, left, then) => {
      const after = rowsOf(left.join(''));
      const settled = settle(
        first.reduce((now, each) => each(now), startAt('')),
        ROWS,
        after,
      );
      expect([...settled.chosen].filter((id) => !left.includes(id))).toEqual([]);
      expect(settled.current === '' || left.includes(settled.current)).toBe(true);
      const extended = after.length > 0 ? extendTo(settled, after[0]?.key ?? '', after) : settled;
      expect([...extended.chosen].filter((id) => !left.includes(id))).toEqual([]);
      expect(then.reduce((now, each) => each(now), settled).chosen.size).toBeLessThanOrEqual(ROWS.length);
    }),
  );
});
