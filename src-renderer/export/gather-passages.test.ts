import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArchiveDatabase } from '../archive/archive-database';
import { testHash, testId } from '../archive/journal-fixture';
import type { Scope } from './gather-annotations';
import { gatherPassages } from './gather-passages';
import { annotationAt, articleWith, textWith } from './passage-fixture';

let db: ArchiveDatabase;
const text = textWith(testHash(1), 'We condemn all of it.', 'We urge all States.');
const [older, newer, trashed] = [testId(1, 1), testId(1, 2), testId(1, 3)] as const;

beforeEach(async () => {
  db = new ArchiveDatabase(`gather-${Math.random()}`);
  await db.texts.add(text);
  await db.articles.bulkAdd([
    articleWith(older, { date: '2023-01-01', tags: [] }),
    articleWith(newer, { date: '2024-01-10', tags: [] }),
    articleWith(trashed, { date: '2025-01-01', tags: [], trashedAt: 1 }),
  ]);
  await db.annotations.bulkAdd([
    annotationAt(text, [22, 29], 'We urge', { id: 'urge', article: older }),
    annotationAt(text, [3, 10], 'condemn', { id: 'condemn', article: older }),
    annotationAt(text, [3, 10], 'condemn', { id: 'new', article: newer }),
    annotationAt(text, [0, 2], 'We', { id: 'deleted', article: newer, trashedAt: 1 }),
    annotationAt(text, [0, 2], 'We', { id: 'with its article', article: trashed }),
  ]);
});
afterEach(() => db.delete());

async function gathered(scope: Scope): Promise<string[]> {
  const { passages, unproved } = await gatherPassages(db, scope, new Map(), new AbortController().signal);
  expect(unproved).toBeNull();
  return passages.map(({ annotation }) => annotation);
}
test('all annotations come newest article first and in reading order, without what is in the trash', async () => {
  expect(await gathered('all')).toEqual(['new', 'condemn', 'urge']);
});
test('only the chosen annotations come, whatever the order in which they were chosen', async () => {
  expect(await gathered(['urge', 'deleted', 'gone', 'new'])).toEqual(['new', 'urge']);
});
test('only the annotations of one article come', async () => {
  expect(await gathered({ article: older })).toEqual(['condemn', 'urge']);
});
test('a text that was changed in the cache stops the export', async () => {
  await db.texts.put(textWith(text.id, 'We applaud all of it.', 'We urge all States.'));
  const { unproved } = await gatherPassages(db, 'all', new Map(), new AbortController().signal);
  expect(unproved).toMatchObject({ why: 'differs', quote: 'condemn', statement: '¶1' });
});
