import type { TextLine } from './text-run';

/** Transcripts and bills number their lines: so many in a row, one below the other. */
const FEWEST = 10;
/** The edges of numbers below each other differ by less, in points. */
const ALIGNED = 3;

/** The places of the numbers that stand beside each line of a page, from 1 on, outside of its text. */
export function findLineNumbers(lines: readonly TextLine[]): ReadonlySet<number> {
  const numbers = lines.flatMap(({ text, right, x }, at) =>
    /^\d{1,2}$/.test(text) ? [{ at, number: Number(text), right, x }] : [],
  );
  const first = numbers.find(({ number }) => number === 1);
  if (!first || numbers.length < FEWEST) return new Set();
  const found = [first];
  for (const each of numbers.slice(numbers.indexOf(first) + 1)) {
    const aligned = Math.abs(each.right - first.right) <= 3 * ALIGNED || Math.abs(each.x - first.x) <= ALIGNED;
    if (each.number === (found.at(-1)?.number ?? 0) + 1 && aligned) found.push(each);
  }
  const places = new Set(found.map(({ at }) => at));
  const edge = Math.max(...found.map(({ right }) => right));
  const inside = lines.some(({ x, text }, at) => !places.has(at) && x < edge && text.length > 3);
  return found.length < FEWEST || inside ? new Set() : places;
}
