import type { ArticleFound, OtherField } from '#contract/article';

/** The fields whose evidence is kept with the article. */
export const EVIDENCE = { title: 'titleFrom', date: 'dateFrom', source: 'sourceFrom' } as const;
const FIELDS: Readonly<Record<Exclude<keyof ArticleFound, 'from'>, true>> = {
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
/** `from` as it is when these fields are taken over: nothing where no evidence changes. */
export function evidenceTaken(
  now: Pick<ArticleFound, 'from'>,
  found: Pick<ArticleFound, 'from'>,
  fields: readonly (keyof ArticleFound)[],
): readonly (readonly ['from', NonNullable<ArticleFound['from']>])[] {
  const told = fields.flatMap((field) => {
    const evidence = found.from?.[field as OtherField];
    return evidence ? [[field, evidence] as const] : [];
  });
  return told.length === 0 ? [] : [['from', { ...now.from, ...Object.fromEntries(told) }]];
}
/** Whether this is no finding itself but says where one comes from. */
export function isEvidence(field: keyof ArticleFound): boolean {
  return field === 'from' || Object.values<string>(EVIDENCE).includes(field);
}
/** What these fields say now: what Undo writes back. An article of an earlier release has no `from`, and then has none again. */
export function saidBefore(now: ArticleFound, fields: readonly (keyof ArticleFound)[]): Partial<ArticleFound> {
  return Object.fromEntries(fields.map((field) => [field, field === 'from' ? (now.from ?? {}) : now[field]]));
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
  const isNew = (field: keyof typeof FIELDS): boolean =>
    !byHand.has(field) && JSON.stringify(found[field]) !== JSON.stringify(now[field]);
  const fields = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter(isNew);
  return Object.fromEntries([...fields.map((field) => [field, found[field]]), ...evidenceTaken(now, found, fields)]);
}
