import type { SearchHit } from '../indexing/index-protocol';

export interface FoldedHits {
  /** Each statement once; its reprints behind it where they are unfolded. */
  readonly shown: readonly SearchHit[];
  /** The hit that stands for a reprint, by the reprint's id. */
  readonly bestOf: ReadonlyMap<string, string>;
  /** How many reprints a hit stands for. */
  readonly reprintsOf: ReadonlyMap<string, number>;
  /** The hits whose reprints are shown. */
  readonly open: ReadonlySet<string>;
}
/** Folds hits that are one statement under the best of them, but for those unfolded, and for the one that is selected. */
export function foldedHits(hits: readonly SearchHit[], unfolded: ReadonlySet<string>, selected: string): FoldedHits {
  const under = new Map<string, SearchHit[]>();
  const bestOf = new Map<string, string>();
  for (const hit of hits) {
    if (hit.repeats === '') continue;
    bestOf.set(hit.id, hit.repeats);
    under.set(hit.repeats, [...(under.get(hit.repeats) ?? []), hit]);
  }
  const open = new Set([...under.keys()].filter((id) => unfolded.has(id) || bestOf.get(selected) === id));
  const shown = hits
    .filter(({ repeats }) => repeats === '')
    .flatMap((hit) => [hit, ...(open.has(hit.id) ? (under.get(hit.id) ?? []) : [])]);
  const reprintsOf = new Map([...under].map(([id, reprints]) => [id, reprints.length]));
  return { shown, bestOf, reprintsOf, open };
}
