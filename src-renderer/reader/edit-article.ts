import type { ArticleFound, Evidence } from '#contract/article';
import type { ReadAgain } from '#contract/calls';
import type { Change } from '#contract/change';
import { showingText } from '#text/shown-text';
import { changeRow } from '../archive/record';
import type { Article } from '../archive/rows';

/** What a researcher may say about an article. Where it comes from follows by itself. */
export type ArticleFields = Omit<ArticleFound, 'titleFrom' | 'dateFrom' | 'sourceFrom'>;
export type ArticleField = keyof ArticleFields;

const BY_HAND: Evidence = { by: 'researcher', sure: 'sure' };
/** The fields whose evidence is kept with the article. */
const EVIDENCE = { title: 'titleFrom', date: 'dateFrom', source: 'sourceFrom' } as const;
const FOUND_FIELDS: Readonly<Record<keyof ArticleFound, true>> = {
  title: true,
  titleFrom: true,
  date: true,
  dateFrom: true,
  authors: true,
  issuers: true,
  source: true,
  sourceFrom: true,
  republishedFrom: true,
  url: true,
  capturedAt: true,
  lang: true,
  type: true,
  category: true,
};

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
function evidenceOf(field: string): keyof ArticleFound | undefined {
  return Object.hasOwn(EVIDENCE, field) ? EVIDENCE[field as keyof typeof EVIDENCE] : undefined;
}
/** One change that makes these fields of the article say this; none where they say so already. */
export function changeFields(article: Article, wanted: Partial<ArticleFound>): Change[] {
  const names = (Object.keys(wanted) as (keyof ArticleFound)[]).filter((name) => !isSame(wanted[name], article[name]));
  if (names.length === 0) return [];
  const pick = (from: Partial<ArticleFound>): Partial<ArticleFound> =>
    Object.fromEntries(names.map((name) => [name, from[name]]));
  return [changeRow(article, 'article.edit', pick(wanted), pick(article))];
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
  const byHand = new Set<string>(corrected);
  for (const [field, from] of Object.entries(EVIDENCE)) if (article[from].by === 'researcher') byHand.add(field);
  for (const field of [...byHand]) byHand.add(evidenceOf(field) ?? field);
  const names = (Object.keys(FOUND_FIELDS) as (keyof ArticleFound)[]).filter((name) => !byHand.has(name));
  const wanted = Object.fromEntries(names.map((name) => [name, found[name]]));
  const { original, member, newer } = article;
  const value = showingText({ text, original, member, newer });
  const moved = text === article.text ? [] : [changeRow(article, 'article.text', value, showingText(article))];
  return [...moved, ...changeFields(article, wanted)];
}
