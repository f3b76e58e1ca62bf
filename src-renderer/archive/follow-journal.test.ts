import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalLine } from '#contract/change';
import { applyLines } from './apply-lines';
import { ArchiveDatabase } from './archive-database';
import { canonicalDump } from './canonical-dump';
import { followJournal } from './follow-journal';
import { anyJournal, hostOf, testId } from './journal-fixture';

let count = 0;
function newDatabase(): ArchiveDatabase {
  count += 1;
  return new ArchiveDatabase(`test-${count}`);
}
function oneLine(): [JournalLine] {
  const [journal] = fc.sample(
    anyJournal.filter((lines) => lines.length > 0),
    1,
  );
  return [(journal as [JournalLine, ...JournalLine[]])[0]];
}
/** The archive after the journal has arrived in these pieces, one after the other. */
async function dumpAfter(pieces: readonly (readonly JournalLine[])[]): Promise<string> {
  const db = newDatabase();
  for (let known = 1; known <= pieces.length; known++) {
    const journal = pieces.slice(0, known).flat();
    await followJournal(db, hostOf(journal), () => {}).catchUp();
  }
  const dump = await canonicalDump(db);
  await db.delete();
  return dump;
}
test('segments may arrive in any order and in pieces, the archive is the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyJournal,
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.nat(),
      async (journal, order, cut) => {
        const bySegment = order.map((n) => journal.filter(({ segment }) => segment === testId(8, n)));
        const pieces = bySegment.flatMap((lines) => {
          const at = lines.length === 0 ? 0 : cut % lines.length;
          return [lines.slice(0, at), lines.slice(at)];
        });
        expect(await dumpAfter(pieces)).toBe(await dumpAfter([journal]));
      },
    ),
    { numRuns: 60 },
  );
});
test('lines that are applied twice change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyJournal, async (journal) => {
      const db = newDatabase();
      await followJournal(db, hostOf(journal), () => {}).catchUp();
      const before = await canonicalDump(db);
      await applyLines(db, journal, [], new Map());
      expect(await canonicalDump(db)).toBe(before);
      await db.delete();
    }),
    { numRuns: 20 },
  );
});
test('an archive whose database was deleted comes back equal', async () => {
  const journal = fc.sample(anyJournal, 20).reduce((a, b) => (a.length > b.length ? a : b));
  const db = newDatabase();
  await followJournal(db, hostOf(journal), () => {}).catchUp();
  const before = await canonicalDump(db);
  await db.delete();
  await db.open();
  await followJournal(db, hostOf(journal), () => {}).catchUp();
  expect(await canonicalDump(db)).toBe(before);
  expect(before.length).toBeGreaterThan(100);
});
test('a cache of another journal is thrown away and read again', async () => {
  const [one = [], other = []] = fc.sample(
    anyJournal.filter((journal) => journal.length > 3),
    2,
  );
  const db = newDatabase();
  await followJournal(db, hostOf(one), () => {}).catchUp();
  const heard: (null | object)[] = [];
  const foreign = other.map((line) => ({ ...line, hash: 'f'.repeat(64) }));
  await followJournal(db, hostOf(foreign), (touched) => heard.push(touched)).catchUp();
  expect(heard[0]).toBeNull();
  expect(await canonicalDump(db)).toBe(await dumpAfter([other]));
});
test('a line that is missing stops the archive instead of leaving a hole', async () => {
  const db = newDatabase();
  const [first] = oneLine();
  await expect(applyLines(db, [{ ...first, line: 2 }], [], new Map())).rejects.toThrow('came after line 0');
  expect(await db.cursors.count()).toBe(0);
});
test('what is recorded is there once its line has been passed', async () => {
  const journal: JournalLine[] = [];
  const db = newDatabase();
  const follower = followJournal(db, hostOf(journal), () => {});
  await follower.catchUp();
  const [line] = oneLine();
  journal.push(line);
  await follower.passed(line);
  expect((await db.cursors.get(line.segment))?.line).toBe(1);
  await expect(follower.passed({ ...line, line: 9 })).rejects.toThrow('not in the journal');
});
