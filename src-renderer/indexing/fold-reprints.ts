import type { SearchHit } from './index-protocol';

/** Hits in their order, each with the better one of its family and tier under which it can be folded. */
export function foldReprints(
  ranked: readonly Pick<SearchHit, 'id' | 'all'>[],
  familyOf: (id: string) => readonly string[],
): SearchHit[] {
  const best = new Map<string, string>();
  return ranked.map(({ id, all }) => {
    const [family] = familyOf(id);
    const key = `${all} ${family}`;
    const repeats = family === undefined ? '' : (best.get(key) ?? '');
    if (family !== undefined && repeats === '') best.set(key, id);
    return { id, all, repeats };
  });
}
