import type { ArchiveDatabase } from '../archive/archive-database';
import { allAnnotations, annotationsOf, articlesOf } from '../archive/reads';
import type { Annotation, Article, Text } from '../archive/rows';
import { placeOf } from './place-of';

/** Which annotations: all, those with these ids, or those of an article. */
export type Scope = 'all' | readonly string[] | { readonly article: string };

/** An article with its annotations, in the order in which they stand in its text. */
export interface Annotated {
  readonly article: Article;
  /** The text on which each annotation stands, by id. */
  readonly texts: ReadonlyMap<string, Text>;
  readonly annotations: readonly Annotation[];
}
/** Rows read at once: a few milliseconds of the window's thread. */
const BATCH = 200;

/** Newest article first, as in the list; those without a date last. */
function byDate(a: Article, b: Article): number {
  if (a.date === b.date) return a.title < b.title ? -1 : 1;
  if (a.date === '' || b.date === '') return a.date === '' ? 1 : -1;
  return a.date < b.date ? 1 : -1;
}
async function* withIds(db: ArchiveDatabase, ids: readonly string[]): AsyncGenerator<Annotation[]> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const rows = await db.annotations.bulkGet(ids.slice(at, at + BATCH));
    yield rows.filter((row) => row !== undefined && row.trashedAt === 0) as Annotation[];
  }
}
async function* ofArticle(db: ArchiveDatabase, article: string): AsyncGenerator<Annotation[]> {
  yield await annotationsOf(db, article);
}
function inScope(db: ArchiveDatabase, scope: Scope): AsyncGenerator<Annotation[]> {
  if (scope === 'all') return allAnnotations(db, BATCH);
  return 'article' in scope ? ofArticle(db, scope.article) : withIds(db, scope);
}
async function articlesInBatches(db: ArchiveDatabase, ids: readonly string[]): Promise<Article[]> {
  const articles: Article[] = [];
  for (let at = 0; at < ids.length; at += BATCH)
    articles.push(...(await articlesOf(db, ids.slice(at, at + BATCH))).filter(({ trashedAt }) => trashedAt === 0));
  return articles.sort(byDate);
}
/**
 * The annotations of a scope that are not in the trash, an article at a time, so that never more than one article's texts
 * are in memory. Annotations of articles in the trash stay there with them.
 */
export async function* gatherAnnotations(db: ArchiveDatabase, scope: Scope): AsyncGenerator<Annotated> {
  const byArticle = new Map<string, Annotation[]>();
  for await (const batch of inScope(db, scope))
    for (const annotation of batch) {
      const known = byArticle.get(annotation.article) ?? [];
      known.push(annotation);
      byArticle.set(annotation.article, known);
    }
  for (const article of await articlesInBatches(db, [...byArticle.keys()])) {
    const annotations = (byArticle.get(article.id) ?? []).sort((a, b) => a.now.start - b.now.start);
    const ids = [...new Set(annotations.map((annotation) => placeOf(annotation).text))];
    const texts = (await db.texts.bulkGet(ids)).filter((text): text is Text => text !== undefined);
    yield { article, annotations, texts: new Map(texts.map((text) => [text.id, text])) };
  }
}
