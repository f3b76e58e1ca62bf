import type { Span } from './mark';

/**
 * Gives each range the lowest lane that is free over its whole length, so that stripes of overlapping passages lie under one
 * another. Ranges are served by start, the longest first; a range keeps its lane from its start to its end.
 */
export function assignLanes<Range extends Span>(ranges: readonly Range[]): (Range & { readonly lane: number })[] {
  const ends: number[] = [];
  return [...ranges]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((range) => {
      const free = ends.findIndex((end) => end <= range.start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = range.end;
      return { ...range, lane };
    });
}
