import type { Span } from './mark';
import { rangesOf } from './passage-offsets';

/** The names that `::highlight()` knows them by in reader.module.css. */
const HIT = 'verbatim-hit';
const CURRENT = 'verbatim-current-hit';

/** Paints search hits without touching the text's elements; call what it answers to take them off. */
export function paintHits(root: Element, hits: readonly Span[], current: number | null): () => void {
  const ranges = rangesOf(root, hits);
  const others = ranges.filter((range, index): range is Range => range !== null && index !== current);
  const own = current === null ? null : (ranges[current] ?? null);
  CSS.highlights.set(HIT, new Highlight(...others));
  CSS.highlights.set(CURRENT, own ? new Highlight(own) : new Highlight());
  return () => {
    CSS.highlights.delete(HIT);
    CSS.highlights.delete(CURRENT);
  };
}
