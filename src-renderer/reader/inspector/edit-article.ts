import type { ArticleFound, Evidence } from '#contract/article';
import type { ReadAgain } from '#contract/calls';
import type { Change } from '#contract/change';
import { evidenceOf, foundAnew, saidBefore } from '#text/found-anew';
import { showingText } from '#text/shown-text';
import { changeRow } from '../../archive/record';
import type { Article } from '../../archive/rows';

/** What a researcher may say about an article. Where it comes from follows by itself. */
export type ArticleFields = Omit<ArticleFound, 'titleFrom' | 'dateFrom' | 'sourceFrom' | 'from'>;
export type ArticleField = keyof ArticleFields;

const BY_HAND: Evidence = { by: 'researcher', sure: 'sure' };
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
/** One change that makes these fields of the article say this; none where they say so already. */
export function changeFields(article: Article, wanted: Partial<ArticleFound>): Change[] {
  const names = (Object.keys(wanted) as (keyof ArticleFound)[]).filter((name) => !isSame(wanted[name], article[name]));
  if (names.length === 0) return [];
  const value = Object.fromEntries(names.map((name) => [name, wanted[name]]));
  return [changeRow(article, 'article.edit', value, saidBefore(article, names))];
}
/** The changes that correct an article by hand; a field that says so already keeps its evidence. */
export function editArticle(article: Article, patch: Partial<ArticleFields>): Change[] {
  const fields = Object.entries(patch).filter(([field, value]) => !isSame(value, article[field as ArticleField]));
  const evidence = fields.flatMap(([field]) => evidenceOf(field) ?? []).map((from) => [from, BY_HAND]);
  return changeFields(article, Object.fromEntries([...fields, ...evidence]));
}
/**
 * The changes that take over an original read anew: its text, and what was found in it except where the researcher has
 * corrected it. `corrected` names the fields whose evidence is not kept with the article.
 */
export function readAsChanges(
  article: Article,
  { text, found }: ReadAgain,
  corrected: ReadonlySet<keyof ArticleFound> = new Set(),
): Change[] {
  const { original, member, newer } = article;
  const value = showingText({ text, original, member, newer });
  const moved = text === article.text ? [] : [changeRow(article, 'article.text', value, showingText(article))];
  return [...moved, ...changeFields(article, foundAnew(article, found, corrected))];
}
