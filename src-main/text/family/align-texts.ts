import { SHINGLE, shinglesOf } from './shingles-of';

/** A run of tokens that two texts share: `length` tokens from `a` in the one and from `b` in the other. */
export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}
type Spot = readonly [a: number, b: number];

/** Where each shingle that stands once in a text stands; -1 for one that stands twice. */
function singles(shingles: Uint32Array): Map<number, number> {
  const found = new Map<number, number>();
  for (const [at, shingle] of shingles.entries()) found.set(shingle, found.has(shingle) ? -1 : at);
  return found;
}
/** The longest chain of spots that ascends in both texts; the spots come ascending in `a`. */
function longestChain(spots: readonly Spot[]): Spot[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, [, b]] of spots.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spots[tails[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    previous[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  }
  const chain: Spot[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const spot = spots[at];
    if (spot) chain.push(spot);
  }
  return chain.reverse();
}
/**
 * The runs that two texts share, in order: shingles that stand once in both (patience diff), stretched over what is equal
 * around them. Texts come as one number a token. Linear but for a sort, so a moved paragraph counts as changed.
 */
export function alignTexts(here: Uint32Array, there: Uint32Array): SharedRun[] {
  const places = singles(shinglesOf(there));
  const spots: Spot[] = [];
  for (const [shingle, a] of singles(shinglesOf(here))) {
    const b = places.get(shingle) ?? -1;
    if (a >= 0 && b >= 0) spots.push([a, b]);
  }
  const runs: SharedRun[] = [];
  let [endA, endB] = [0, 0];
  for (const [spotA, spotB] of longestChain(spots)) {
    if (spotA + SHINGLE <= endA) continue;
    let [a, b] = [spotA, spotB];
    while (a > endA && b > endB && here[a - 1] === there[b - 1]) [a, b] = [a - 1, b - 1];
    // A spot that begins inside the last run on one side only repeats a few of its words.
    const inside = Math.max(endA - a, endB - b, 0);
    [a, b] = [a + inside, b + inside];
    let length = 0;
    while (a + length < here.length && here[a + length] === there[b + length]) length += 1;
    if (length === 0) continue;
    runs.push({ a, b, length });
    [endA, endB] = [a + length, b + length];
  }
  return runs;
}
