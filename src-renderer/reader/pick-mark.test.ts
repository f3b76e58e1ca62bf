import { expect, test } from 'vitest';
import { pickMark } from './pick-mark';

const mark = (id: string, start: number, end: number) => ({ id, start, end, tags: [], note: '', about: '' });

test('clicks on an overlap go round from the shortest annotation to the longest', () => {
  const over = [mark('long', 0, 90), mark('short', 20, 30), mark('middle', 10, 50)];
  const first = pickMark(over, null);
  const second = pickMark(over, first);
  const third = pickMark(over, second);
  expect([first, second, third, pickMark(over, third)]).toEqual(['short', 'middle', 'long', 'short']);
});
test('a click on plain text means none', () => {
  expect(pickMark([], 'long')).toBeNull();
});
