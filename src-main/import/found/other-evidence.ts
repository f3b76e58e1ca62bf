import type { ArticleFound, Evidence, OtherField } from '#contract/article';

type Found = Pick<ArticleFound, OtherField>;
/** What a reader knows of where its findings come from; what depends on the values alone is told here. */
export type Origins = Readonly<Partial<Record<OtherField, Evidence | undefined>>>;

const LIKELY_TEXT: Evidence = { by: 'text', sure: 'likely' };
export const LIKELY_META: Evidence = { by: 'meta', sure: 'likely' };
export const SURE_META: Evidence = { by: 'meta', sure: 'sure' };
const LIKELY_TITLE: Evidence = { by: 'title', sure: 'likely' };

/** A body that the title names was found there, any other in the first lines. */
function issuersFrom({ issuers }: Found, title: string): Evidence {
  return issuers.every((name) => title.includes(name)) ? LIKELY_TITLE : LIKELY_TEXT;
}
/** Where the fields that were found come from, and how sure each is; a field without a value has no evidence. */
export function otherEvidence(found: Found, title: string, origins: Origins): NonNullable<ArticleFound['from']> {
  const all: Origins = {
    issuers: issuersFrom(found, title),
    lang: LIKELY_TEXT,
    type: LIKELY_TITLE,
    category: LIKELY_META,
    url: LIKELY_META,
    capturedAt: SURE_META,
    republishedFrom: LIKELY_META,
    ...origins,
  };
  const told = Object.entries(all).filter(([field, evidence]) => evidence && found[field as OtherField].length > 0);
  return Object.fromEntries(told);
}
