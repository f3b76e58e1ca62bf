import type { Article } from '../../archive/rows';
import type { ArticleField } from './edit-article';
import type { InspectorField } from './inspector-fields';
import * as say from './inspector-words';

/** The fields that several articles may share: a title is an article's own. */
export function isShared({ name }: InspectorField): boolean {
  return name !== 'title';
}
/** How many different values the articles have in a field. */
export function countValues(articles: readonly Article[], name: ArticleField): number {
  return new Set(articles.map((article) => JSON.stringify(article[name]))).size;
}
/** An article that says what all of these say, and nothing where they differ. */
export function commonArticle(articles: readonly [Article, ...Article[]], fields: readonly InspectorField[]): Article {
  const [first] = articles;
  const empty = (value: unknown): unknown => (Array.isArray(value) ? [] : '');
  const differing = fields.filter(({ name }) => countValues(articles, name) > 1);
  return { ...first, ...Object.fromEntries(differing.map(({ name }) => [name, empty(first[name])])) };
}
/** Where the common value of a field comes from, where that is known of each article and the same for all. */
export function commonOrigin(articles: readonly Article[], name: ArticleField): string {
  if (name !== 'date' && name !== 'source') return '';
  const origins = new Set(articles.map((article) => say.evidenceWords(article[`${name}From`])));
  return origins.size === 1 ? ([...origins][0] ?? '') : '';
}
