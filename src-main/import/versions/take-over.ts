import type { ArticleFound, Evidence } from '#contract/article';
import { EVIDENCE, evidenceTaken } from '#text/found-anew';
import { addressKey } from './address-key';

const ALONE = ['authors', 'issuers', 'republishedFrom', 'capturedAt', 'lang', 'type', 'category'] as const;
const SURE: Readonly<Record<Evidence['sure'], number>> = { guess: 0, likely: 1, sure: 2 };

/** A file's name is the last resort: it tells less than anything that the document says. */
function weightOf({ by, sure }: Evidence): number {
  return by === 'file' || by === '' ? -1 : SURE[sure];
}
/** "2024-01" tells less than "2024-01-10"; it does not contradict it. */
function isEmptier(one: string, other: string): boolean {
  return one === '' || (one !== other && other.startsWith(one));
}
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
/**
 * What a new version says of its article that the article is to say from then on. What the researcher has corrected stays,
 * and so does what is better founded or tells more than what was found now.
 */
export function findingsToTake(
  now: ArticleFound,
  found: ArticleFound,
  corrected: ReadonlySet<string>,
): Partial<ArticleFound> {
  const taken: (keyof ArticleFound)[] = [];
  for (const [field, from] of Object.entries(EVIDENCE) as [keyof typeof EVIDENCE, 'titleFrom'][]) {
    if (corrected.has(field) || now[from].by === 'researcher' || found[field] === now[field]) continue;
    if (isEmptier(found[field], field === 'date' ? now.date : '')) continue;
    if (weightOf(found[from]) >= weightOf(now[from])) taken.push(field, from);
  }
  for (const field of ALONE)
    if (!corrected.has(field) && found[field].length > 0 && !isSame(found[field], now[field])) taken.push(field);
  // The same address with another way of coming to it is no news.
  if (!corrected.has('url') && found.url !== '' && addressKey(found.url) !== addressKey(now.url)) taken.push('url');
  return Object.fromEntries([...taken.map((field) => [field, found[field]]), ...evidenceTaken(now, found, taken)]);
}
