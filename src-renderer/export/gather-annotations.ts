import type { ArchiveDatabase } from '../archive/archive-database';
import { allAnnotations, articlesOf } from '../archive/reads';
import type { Annotation, Article, Text } from '../archive/rows';
import type { Annotated } from './annotations-to-markdown';

/** Newest article first, as in the list; those without a date last. */
function byDate(a: Article, b: Article): number {
  if (a.date === b.date) return a.title < b.title ? -1 : 1;
  if (a.date === '' || b.date === '') return a.date === '' ? 1 : -1;
  return a.date < b.date ? 1 : -1;
}
/** Every annotation outside the trash, by article and place. Annotations of articles in the trash stay there with them. */
export async function gatherAnnotations(db: ArchiveDatabase): Promise<Annotated[]> {
  const byArticle = new Map<string, Annotation[]>();
  for await (const batch of allAnnotations(db))
    for (const annotation of batch) {
      const known = byArticle.get(annotation.article) ?? [];
      known.push(annotation);
      byArticle.set(annotation.article, known);
    }
  const articles = (await articlesOf(db, [...byArticle.keys()])).filter(({ trashedAt }) => trashedAt === 0);
  const gathered: Annotated[] = [];
  for (const article of articles.toSorted(byDate)) {
    const annotations = (byArticle.get(article.id) ?? []).toSorted((a, b) => a.now.start - b.now.start);
    const ids = [...new Set(annotations.map(({ now }) => now.text))];
    const texts = (await db.texts.bulkGet(ids)).filter((text): text is Text => text !== undefined);
    gathered.push({ article, annotations, texts: new Map(texts.map((text) => [text.id, text])) });
  }
  return gathered;
}
