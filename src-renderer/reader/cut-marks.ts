import type { Span } from './mark';

/** A piece of text over which the same ranges lie; none lie over plain text. */
export interface Segment<Range extends Span> extends Span {
  readonly over: readonly Range[];
  /** Those of `over` that begin to be seen here. */
  readonly begins: readonly Range[];
}
/** Cuts [start, end) of a text at every start and end of the ranges; the pieces follow one another without a gap. */
export function cutMarks<Range extends Span>({ start, end }: Span, ranges: readonly Range[]): Segment<Range>[] {
  const seen = ranges.filter((range) => range.start < end && range.end > start && range.start < range.end);
  const inside = (edge: number): boolean => edge > start && edge < end;
  const edges = new Set([start, ...seen.flatMap((range) => [range.start, range.end]).filter(inside), end]);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    const over = seen.filter((range) => range.start < to && range.end > from);
    return { start: from, end: to, over, begins: over.filter((range) => range.start === from) };
  });
}
