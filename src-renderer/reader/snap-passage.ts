import type { Span } from './mark';

/**
 * The passage that somebody meant by choosing this range: without the line feed at either end (a triple click reaches into the
 * next block), and never with half a character: both ends move outward to the edge of a grapheme cluster. Spaces decide
 * nothing, since many scripts have none. Null where nothing is left.
 */
export function snapPassage(text: string, range: Span): Span | null {
  let { start, end } = range;
  while (start < end && text[start] === '\n') start += 1;
  while (end > start && text[end - 1] === '\n') end -= 1;
  if (start >= end) return null;
  return { start: clusterEdge(text, start, 'start'), end: clusterEdge(text, end, 'end') };
}
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A cluster never crosses a line feed, so its line is all that must be looked at. */
function clusterEdge(text: string, offset: number, edge: 'start' | 'end'): number {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', offset);
  const line = text.slice(from, to === -1 ? text.length : to);
  const cluster = graphemes.segment(line).containing(offset - from);
  if (!cluster || cluster.index === offset - from) return offset;
  return from + cluster.index + (edge === 'end' ? cluster.segment.length : 0);
}
