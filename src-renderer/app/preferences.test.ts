import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPreferences, openPreferences, readPreferences, usePreferences } from './preferences';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const hostWith = (json: string) => ({
  preferences: async () => json,
  keepPreferences: vi.fn<(json: string) => Promise<void>>(async () => {}),
});
test('where nothing was kept everything is as usual', () => {
  expect(readPreferences('')).toEqual({
    theme: 'system',
    size: 18,
    line: 1.6,
    measure: 'usual',
    singleKeys: true,
    keys: {},
    sidebar: true,
    notes: true,
    inspector: false,
    widths: {},
  });
});
test('what is kept is read again', () => {
  const preferences = {
    ...readPreferences(''),
    theme: 'dark' as const,
    size: 21,
    keys: { search: 'Mod+S', notes: '' },
    widths: { list: 300 },
    exportOptions: { format: 'csv', columns: ['quote'] },
  };
  expect(readPreferences(JSON.stringify(preferences))).toEqual(preferences);
});
test.each([
  ['theme', 'sepia', 'system'],
  ['size', 400, 18],
  ['size', 'large', 18],
  ['line', 1, 1.6],
  ['keys', { palette: 7 }, {}],
  ['keys', { palette: 'Mod+P', fly: 'Mod+9' }, { palette: 'Mod+P' }],
  ['widths', { list: 9000, sidebar: 200 }, { sidebar: 200 }],
])('a damaged %s (%j) costs only itself', (name, damaged, read) => {
  const kept = readPreferences(JSON.stringify({ measure: 'wide', [name]: damaged }));
  expect(kept).toEqual({ ...readPreferences(''), measure: 'wide', [name]: read });
});
test('of many changes in a moment the first and the last are written', async () => {
  const host = hostWith('{"theme":"dark"}');
  await openPreferences(host);
  expect(usePreferences.getState().theme).toBe('dark');
  for (let list = 300; list < 400; list += 1) keepPreferences({ widths: { list } });
  expect(usePreferences.getState().widths).toEqual({ list: 399 });
  expect(host.keepPreferences).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1_000);
  expect(host.keepPreferences).toHaveBeenCalledTimes(2);
  expect(readPreferences(host.keepPreferences.mock.calls[1]?.[0] ?? '')).toEqual(usePreferences.getState());
});
