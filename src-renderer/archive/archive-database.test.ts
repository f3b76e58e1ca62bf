import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArchiveDatabase } from './archive-database';
import { canonicalDump } from './canonical-dump';
import { followJournal } from './follow-journal';
import { anyJournal, hostOf, testHash, testId } from './journal-fixture';

test('a cache whose articles did not know the originals of their texts is read again, with its places and texts left', async () => {
  const journal = fc.sample(anyJournal, 20).reduce((one, other) => (one.length > other.length ? one : other));
  const fresh = new ArchiveDatabase('fresh');
  await followJournal(fresh, hostOf(journal), () => {}).catchUp();
  const old = new ArchiveDatabase('kept', 1);
  await old.table('articles').put({ id: testId(1, 0), text: testHash(0), texts: [testHash(0)] });
  await old.cursors.bulkPut(await fresh.cursors.toArray());
  await old.texts.put({ id: testHash(0) } as never);
  await old.meta.put({ key: 'places', value: 'here' });
  old.close();
  const db = new ArchiveDatabase('kept');
  await db.open();
  expect([await db.articles.count(), await db.cursors.count(), await db.texts.count()]).toEqual([0, 0, 1]);
  expect((await db.meta.get('places'))?.value).toBe('here');
  await followJournal(db, hostOf(journal), () => {}).catchUp();
  await fresh.texts.put({ id: testHash(0) } as never);
  expect(await canonicalDump(db)).toBe(await canonicalDump(fresh));
});
