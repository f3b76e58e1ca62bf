import type { TextLine } from './text-run';

/** Where too few lines tell, type is set with a fifth of its size between lines. */
const USUAL = 1.2;
const FEWEST = 3;
/** Most distances are those within paragraphs; of the rest the larger part is wider. */
const QUANTILE = 0.35;
/** What is further apart, in parts of the size, is no next line. */
const NO_NEXT_LINE = 3;

/** The usual distance of baselines in a document, for each size of its type. */
export function usualPitch(pages: readonly (readonly TextLine[])[]): (size: number) => number {
  const gaps = new Map<number, number[]>();
  for (const lines of pages) {
    lines.forEach((line, at) => {
      // Pieces of other columns may stand between: the next line is the next below it.
      const next = lines
        .slice(at + 1, at + 8)
        .find(({ x, right, y }) => y - line.y > 0.5 * line.size && x < line.right && right > line.x);
      if (next === undefined || Math.abs(next.size - line.size) > 0.5 || next.y - line.y > NO_NEXT_LINE * line.size)
        return;
      const size = Math.round(line.size);
      const all = gaps.get(size) ?? [];
      if (all.length === 0) gaps.set(size, all);
      all.push(next.y - line.y);
    });
  }
  const usual = new Map<number, number>();
  for (const [size, all] of gaps) {
    if (all.length < FEWEST) continue;
    all.sort((one, other) => one - other);
    usual.set(size, all[Math.floor(all.length * QUANTILE)] ?? USUAL * size);
  }
  return (size) => usual.get(Math.round(size)) ?? Math.max(USUAL * size, smallest(usual, size));
}
/** Another size is set like the nearest one that tells. */
function smallest(usual: ReadonlyMap<number, number>, size: number): number {
  const ratios = [...usual].map(([known, pitch]) => ({ apart: Math.abs(known - size), pitch: (pitch / known) * size }));
  return ratios.sort((one, other) => one.apart - other.apart)[0]?.pitch ?? 0;
}
