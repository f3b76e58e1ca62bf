import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createToastStore, STAY_MS, STAY_WITH_UNDO_MS } from './toast-store';

const texts = (store: ReturnType<typeof createToastStore>) => store.toasts().map(({ text }) => text);

describe('toasts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a message goes away by itself, one with Undo stays longer', () => {
    const store = createToastStore();
    store.show({ text: 'Saved search.' });
    store.show({ text: 'Moved to the trash.', undo: () => undefined });
    vi.advanceTimersByTime(STAY_MS);
    expect(texts(store)).toEqual(['Moved to the trash.']);
    vi.advanceTimersByTime(STAY_WITH_UNDO_MS - STAY_MS);
    expect(texts(store)).toEqual([]);
  });
  test('nothing goes away while somebody looks at it, and it has its full time afterwards', () => {
    const store = createToastStore();
    store.show({ text: 'first' });
    vi.advanceTimersByTime(STAY_MS - 1);
    store.pause();
    store.show({ text: 'second' });
    vi.advanceTimersByTime(STAY_MS * 10);
    expect(texts(store)).toEqual(['first', 'second']);
    store.resume();
    vi.advanceTimersByTime(STAY_MS - 1);
    expect(texts(store)).toEqual(['first', 'second']);
    vi.advanceTimersByTime(1);
    expect(texts(store)).toEqual([]);
  });
  test('those who listen hear of every change until they leave', () => {
    const store = createToastStore();
    const heard = vi.fn();
    const leave = store.subscribe(heard);
    store.show({ text: 'one' });
    store.dismiss(1);
    leave();
    store.show({ text: 'two' });
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
