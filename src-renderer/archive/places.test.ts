import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ArchiveDatabase } from './archive-database';
import { keepPlace, placeIn } from './places';

test('an article is opened where it was left', async () => {
  const db = new ArchiveDatabase('places');
  expect(await placeIn(db, 'a')).toBe(1);
  await keepPlace(db, 'a', 7);
  await keepPlace(db, 'b', 2);
  await keepPlace(db, 'a', 9);
  expect([await placeIn(db, 'a'), await placeIn(db, 'b')]).toEqual([9, 2]);
});
