import type { ArticleFound } from '#contract/article';

/** The fields whose evidence is kept with the article. */
const EVIDENCE = { title: 'titleFrom', date: 'dateFrom', source: 'sourceFrom' } as const;
const FIELDS: Readonly<Record<keyof ArticleFound, true>> = {
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

/** The field that says where this one comes from, for those of which that is kept. */
export function evidenceOf(field: string): keyof ArticleFound | undefined {
  return Object.hasOwn(EVIDENCE, field) ? EVIDENCE[field as keyof typeof EVIDENCE] : undefined;
}
/**
 * What a reading of the original found that the article does not say, without what the researcher has corrected. `corrected`
 * names the fields whose evidence is not kept with the article.
 */
export function foundAnew(
  now: ArticleFound,
  found: ArticleFound,
  corrected: ReadonlySet<string> = new Set(),
): Partial<ArticleFound> {
  const byHand = new Set(corrected);
  for (const [field, from] of Object.entries(EVIDENCE)) if (now[from].by === 'researcher') byHand.add(field);
  for (const field of [...byHand]) byHand.add(evidenceOf(field) ?? field);
  const isNew = (field: keyof ArticleFound): boolean =>
    !byHand.has(field) && JSON.stringify(found[field]) !== JSON.stringify(now[field]);
  const fields = (Object.keys(FIELDS) as (keyof ArticleFound)[]).filter(isNew);
  return Object.fromEntries(fields.map((field) => [field, found[field]]));
}
