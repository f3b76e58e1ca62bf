import { showDate } from '../archive/show-date';
import type { CitedPassage } from './cited-passage';
import { noDate, noTag } from './words';

export type GroupBy = 'article' | 'tag' | 'date';

interface Group {
  readonly heading: string;
  readonly passages: readonly CitedPassage[];
}
const NAMES = new Intl.Collator('en-GB', { numeric: true });
/** Year and month of an EDTF date; what is neither stands for itself. */
const MONTH = /^-?\d{4}(?:-\d{2})?/;

function collect(
  passages: readonly CitedPassage[],
  keysOf: (passage: CitedPassage) => readonly string[],
): Map<string, CitedPassage[]> {
  const groups = new Map<string, CitedPassage[]>();
  for (const passage of passages)
    for (const key of keysOf(passage)) {
      const group = groups.get(key);
      if (group) group.push(passage);
      else groups.set(key, [passage]);
    }
  return groups;
}
/**
 * The passages under their headings, in the order in which they come: by article, by month, or by tag. A passage with
 * two tags stands under both; those without any come last.
 */
export function groupPassages(passages: readonly CitedPassage[], by: GroupBy): Group[] {
  switch (by) {
    case 'article':
      return Array.from(collect(passages, ({ article }) => [article]).values(), (group) => ({
        heading: group[0]?.title ?? '',
        passages: group,
      }));
    case 'date':
      return Array.from(
        collect(passages, ({ date }) => [MONTH.exec(date)?.[0] ?? date]),
        ([month, group]) => ({ heading: month === '' ? noDate : showDate(month, 'long'), passages: group }),
      );
    case 'tag':
      return Array.from(collect(passages, ({ tags }) => (tags.length > 0 ? tags : [''])))
        .sort(([a], [b]) => (a === '' || b === '' ? Number(a === '') - Number(b === '') : NAMES.compare(a, b)))
        .map(([tag, group]) => ({ heading: tag === '' ? noTag : tag, passages: group }));
  }
}
