import { alignTexts } from './align-texts';
import { daysApart } from './days-apart';
import { type Differing, differingFacts } from './differing-facts';
import { differingTitles } from './differing-titles';
import type { Reading } from './reading-of';
import { sharedCount } from './shingles-of';

/** Whether two articles are one statement. `apart`: they look alike, and yet a date, number or name says that they are two. */
export type Verdict =
  | { readonly kind: 'same'; readonly likeness: number }
  | { readonly kind: 'apart'; readonly by: 'title' | 'numbers' | 'names' | 'dates' }
  | { readonly kind: 'unlike' };

/** Fewer shingles are a line or two, which pages without an article have in common. */
export const LEAST_SHINGLES = 16;
/** What the longer text has of a reprint's shingles at least: house style, spelling and the rest of a frame take some. */
export const LEAST_CONTAINMENT = 0.75;
/** Below this share of common shingles the longer text is a collection that holds the shorter one, not its reprint. */
export const LEAST_JACCARD = 0.25;
/** Reprints follow within days; a later date is believed of a text that is equal but for this. */
const DAYS_TO_REPRINT = 3;
const ALMOST_EQUAL = 0.95;
/**
 * Names that differ, both sides together, before they are believed: one against one may be two forms of a name ("Burma",
 * "Myanmar") unless title and text agree; in titles also one kind of paper against another ("Press Release", "Statement").
 */
const LEAST_NAMES = { title: 4, body: 3 } as const;
const ANY_NAMES = 2;

function countOf({ here, there }: Differing): number {
  return here.length + there.length;
}
function namesApart(inTitle: number, inBody: number): boolean {
  return inBody >= LEAST_NAMES.body || (inTitle >= ANY_NAMES && inBody >= ANY_NAMES);
}
/** Decides whether two articles are one statement; the same whichever of them comes first. */
export function decidePair(one: Reading, other: Reading): Verdict {
  const [few, many] = [one.shingleSet.length, other.shingleSet.length].sort((a, b) => a - b) as [number, number];
  if (few < LEAST_SHINGLES) return { kind: 'unlike' };
  const shared = sharedCount(one.shingleSet, other.shingleSet);
  const [containment, jaccard] = [shared / few, shared / (few + many - shared)];
  if (containment < LEAST_CONTAINMENT || jaccard < LEAST_JACCARD) return { kind: 'unlike' };
  const title = differingTitles(one, other);
  if (countOf(title.numbers) > 0 || countOf(title.names) >= LEAST_NAMES.title) return { kind: 'apart', by: 'title' };
  if (containment < ALMOST_EQUAL && daysApart(one.date, other.date) > DAYS_TO_REPRINT)
    return { kind: 'apart', by: 'dates' };
  const body = differingFacts(one, other, alignTexts(one.body.hashes, other.body.hashes));
  if (countOf(body.numbers) > 0) return { kind: 'apart', by: 'numbers' };
  if (namesApart(countOf(title.names), countOf(body.names))) return { kind: 'apart', by: 'names' };
  return { kind: 'same', likeness: (jaccard + containment) / 2 };
}
