import type { ArchiveDatabase } from './archive-database';

/** What two equal archives have equal: articles, annotations, tags, text ids, each sorted by id. */
export async function canonicalDump(db: ArchiveDatabase): Promise<string> {
  return JSON.stringify(
    [
      await db.articles.orderBy('id').toArray(),
      await db.annotations.orderBy('id').toArray(),
      await db.tags.orderBy('id').toArray(),
      await db.texts.orderBy('id').primaryKeys(),
    ],
    // Keys in one order: a row made on top and a row folded anew may have theirs in different ones.
    (_key, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
}
