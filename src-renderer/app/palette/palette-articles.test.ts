import { expect, test, vi } from 'vitest';
import type { LibraryRow } from '../../indexing/library';
import { findTitles } from './palette-articles';

function row(id: string, title: string): LibraryRow {
  const nothing = {
    source: '',
    folder: '',
    words: 0,
    lang: 'en',
    readAt: 0,
    addedAt: 0,
    trashedAt: 0,
    annotations: 0,
    tags: [],
  };
  return { ...nothing, id, title, date: '2024-01-10' };
}
/** An index that finds all of these, in this order. */
function indexOf(rows: readonly LibraryRow[]) {
  const byId = new Map(rows.map((each) => [each.id, each]));
  return {
    search: vi.fn(async () => ({
      hits: rows.map(({ id }) => ({ id, all: true, repeats: '' })),
      all: rows.length,
      some: 0,
      ms: 1,
    })),
    rows: vi.fn(async (ids: readonly string[]) => ids.map((id) => byId.get(id) ?? null)),
  };
}
test('an article whose text alone has the words is left to the search', async () => {
  const index = indexOf([row('a', 'Harbour fund'), row('b', 'Joint statement'), row('c', 'The fund of the harbour')]);
  const found = await findTitles(index, 'har fund');
  expect(found.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(found[1]?.parts).toEqual([
    { start: 4, end: 8 },
    { start: 16, end: 19 },
  ]);
});
test('however many are found, few rows are fetched and six are offered, the best first', async () => {
  const index = indexOf(Array.from({ length: 20_000 }, (_, at) => row(String(at), `Statement ${at}`)));
  const found = await findTitles(index, 'statement');
  expect(found.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(index.rows.mock.calls[0]?.[0].length).toBeLessThan(100);
});
