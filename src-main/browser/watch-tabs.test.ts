import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchTabs } from './watch-tabs';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the host ends a while after its last tab closed, not at a reload and not before the first', () => {
  const over = vi.fn();
  const tabs = watchTabs(60_000, over);
  vi.advanceTimersByTime(600_000);
  tabs.opened();
  tabs.opened();
  tabs.closed();
  vi.advanceTimersByTime(600_000);
  tabs.closed();
  vi.advanceTimersByTime(59_000);
  tabs.opened();
  vi.advanceTimersByTime(600_000);
  expect(over).not.toHaveBeenCalled();
  tabs.closed();
  vi.advanceTimersByTime(60_000);
  expect(over).toHaveBeenCalledOnce();
});
