/**
 * Words in a shingle. Of five, unrelated texts share almost none, and a changed word costs five; in scripts without spaces
 * five characters are two or three words.
 */
export const SHINGLE = 5;

/** The hash of every run of five tokens, in order: shingle i begins with token i. */
export function shinglesOf(hashes: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, hashes.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let step = 0; step < SHINGLE; step++) {
      hash = Math.imul(((hash << 7) | (hash >>> 25)) ^ (hashes[at + step] ?? 0), 0x9e3779b1);
    }
    shingles[at] = (hash ^ (hash >>> 15)) >>> 0;
  }
  return shingles;
}
/** The different values, ascending. */
export function distinct(values: Uint32Array): Uint32Array {
  const sorted = values.toSorted();
  return sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
}
/** How many values two ascending lists of different values share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let [shared, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}
