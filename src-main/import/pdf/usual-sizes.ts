import type { PageLines } from './find-furniture';

/** So many characters of one size are a text. */
const ENOUGH = 600;

/** The size that most characters of the pages have, and how many. */
function mostOf(pages: readonly PageLines[]): readonly [size: number, characters: number] {
  const weights = new Map<number, number>();
  for (const { lines } of pages) {
    for (const { size, text } of lines) weights.set(size, (weights.get(size) ?? 0) + text.length);
  }
  return [...weights].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0]);
}
/** The size that the text of each page has: the document's, or a larger one of a page full of it (a summary). */
export function usualSizes(pages: readonly PageLines[]): number[] {
  const [usual] = mostOf(pages);
  return pages.map((page) => {
    const [size, characters] = mostOf([page]);
    return characters >= ENOUGH ? Math.max(usual, size) : usual;
  });
}
