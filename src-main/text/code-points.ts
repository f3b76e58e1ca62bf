/** Offsets of one text in both units: UTF-16, as Verbatim keeps them, and Unicode code points, as files carry them. */
export interface CodePoints {
  readonly fromUtf16: (offset: number) => number;
  readonly toUtf16: (offset: number) => number;
}
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many of the ascending `places` are below the offset, as `at(place, index)` sees them. */
function countBelow(places: readonly number[], offset: number, at: (place: number, index: number) => number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(places[middle] ?? 0, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
/**
 * Counts the code points of a text once, so that any number of offsets can be turned from one unit to the other.
 * An offset inside a surrogate pair counts as the one behind it.
 *
 *     codePoints('a😀b').fromUtf16(3) → 2      codePoints('a😀b').toUtf16(2) → 3
 */
export function codePoints(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(PAIR), ({ index }) => index);
  return {
    fromUtf16: (offset) => offset - countBelow(pairs, offset, (pair) => pair + 1),
    toUtf16: (offset) => offset + countBelow(pairs, offset, (pair, before) => pair - before),
  };
}
