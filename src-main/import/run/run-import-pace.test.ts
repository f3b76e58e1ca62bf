import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePace } from './run-import-pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('of many values the newest is told, ten times a second, and the last at once', () => {
  const told: number[] = [];
  const pace = makePace<number>(100, (value) => told.push(value));
  for (let value = 0; value < 1_000; value += 1) {
    pace.say(value);
    vi.advanceTimersByTime(1);
  }
  expect(told.length).toBeLessThanOrEqual(11);
  expect(told[0]).toBe(0);
  pace.say(1_000);
  pace.end(2_000);
  vi.advanceTimersByTime(1_000);
  expect(told.at(-1)).toBe(2_000);
  expect(told).not.toContain(1_000);
});
test('a value that nothing follows is told too, so that a slow file shows its name', () => {
  const told: string[] = [];
  const pace = makePace<string>(100, (value) => told.push(value));
  pace.say('quick.txt');
  pace.say('slow.pdf');
  vi.advanceTimersByTime(100);
  expect(told).toEqual(['quick.txt', 'slow.pdf']);
});
