import type { FileOutcome } from '#contract/change';
import type { ArchiveDatabase } from './archive-database';
import type { Annotation, Article, File, Tag, Text } from './rows';

/** The articles with these ids, in this order; those that are not there are left out. */
export async function articlesOf(db: ArchiveDatabase, ids: readonly string[]): Promise<Article[]> {
  return (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
}
/** Every article that is not in the trash. */
export async function idsOfArticles(db: ArchiveDatabase): Promise<string[]> {
  const ids: string[] = [];
  await db.articles.each(({ id, trashedAt }) => {
    if (trashedAt === 0) ids.push(id);
  });
  return ids;
}
export async function articleOf(db: ArchiveDatabase, id: string): Promise<Article | undefined> {
  return db.articles.get(id);
}
/** The annotations of an article that are not in the trash, by place. */
export async function annotationsOf(db: ArchiveDatabase, article: string): Promise<Annotation[]> {
  const all = await db.annotations
    .where('[article+now.start]')
    .between([article, -1], [article, Number.POSITIVE_INFINITY])
    .toArray();
  return all.filter(({ trashedAt }) => trashedAt === 0);
}
/** The annotations that stand on this text of an article, those in the trash too: they may come back. */
export async function annotationsOn(db: ArchiveDatabase, article: string, text: string): Promise<Annotation[]> {
  return (await db.annotations.where('article').equals(article).toArray()).filter(({ now }) => now.text === text);
}
/** Every annotation that is not in the trash, in batches: for exports and the index, never for the screen. */
export async function* allAnnotations(db: ArchiveDatabase, batch = 500): AsyncGenerator<Annotation[]> {
  const ids = await db.annotations.orderBy('id').primaryKeys();
  for (let at = 0; at < ids.length; at += batch) {
    const rows = await db.annotations.bulkGet(ids.slice(at, at + batch));
    yield rows.filter((row) => row !== undefined && row.trashedAt === 0) as Annotation[];
  }
}
export async function tagsOf(db: ArchiveDatabase): Promise<Tag[]> {
  return db.tags.toArray();
}
export async function textOfId(db: ArchiveDatabase, id: string): Promise<Text | undefined> {
  return db.texts.get(id);
}
/** Every sight of an original, in the order in which they were seen: the newest last. */
async function sightsOf(db: ArchiveDatabase, original: string): Promise<File[]> {
  return db.files.where('original').equals(original).sortBy('id');
}
/** Where the document that an article came from was seen last: one file can hold several. '' where no import tells. */
export async function lastPathOf(
  db: ArchiveDatabase,
  { id, original }: Pick<Article, 'id' | 'original'>,
): Promise<string> {
  const sights = await sightsOf(db, original);
  return (sights.findLast(({ articles }) => articles.includes(id)) ?? sights.at(-1))?.path ?? '';
}
/** How many files of an import had each outcome. */
export async function outcomeCounts(
  db: ArchiveDatabase,
  run: string,
  outcomes: readonly FileOutcome[],
): Promise<Record<FileOutcome, number>> {
  const counts = await Promise.all(
    outcomes.map((outcome) => db.files.where('[run+outcome]').equals([run, outcome]).count()),
  );
  return Object.fromEntries(outcomes.map((outcome, place) => [outcome, counts[place] ?? 0])) as Record<
    FileOutcome,
    number
  >;
}
/** The files of an import with this outcome, in the order in which they were seen. */
export async function filesWith(
  db: ArchiveDatabase,
  run: string,
  outcome: FileOutcome,
  limit: number,
): Promise<File[]> {
  const ids = await db.files.where('[run+outcome]').equals([run, outcome]).limit(limit).primaryKeys();
  return (await db.files.bulkGet(ids.sort())).filter((row) => row !== undefined);
}
