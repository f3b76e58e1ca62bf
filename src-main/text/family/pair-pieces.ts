import { diffArrays } from 'diff';
import { alignTexts } from './align-texts';

/** Changes in one gap that are worked out word by word; a gap with more was rewritten, and is marked as a whole. */
const MOST_EDITS = 200;

type Pair = readonly [here: number, there: number];

/** The pairs of one gap, whose two sides begin at `a` and `b`. */
function pairsInGap(here: Uint32Array, there: Uint32Array, [a, b]: Pair): Pair[] {
  if (here.length === 0 || there.length === 0) return [];
  const changes = diffArrays(Array.from(here), Array.from(there), { maxEditLength: MOST_EDITS });
  const pairs: Pair[] = [];
  let [i, j] = [a, b];
  for (const { count, added, removed } of changes ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step++) pairs.push([i + step, j + step]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return pairs;
}
/** Which pieces of two texts are the same, in order: unique runs first, then by a diff (Myers) of what lies between them. */
export function pairPieces(here: Uint32Array, there: Uint32Array): Pair[] {
  const pairs: Pair[] = [];
  let [a, b] = [0, 0];
  for (const run of [...alignTexts(here, there), { a: here.length, b: there.length, length: 0 }]) {
    for (const pair of pairsInGap(here.subarray(a, run.a), there.subarray(b, run.b), [a, b])) pairs.push(pair);
    for (let step = 0; step < run.length; step++) pairs.push([run.a + step, run.b + step]);
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  return pairs;
}
