import { type RefObject, useEffect } from 'react';
import type { Span } from './mark';
import { rangeOf } from './passage-offsets';
import { scrollToRange } from './scroll-to';

/** Brings a passage into view when it becomes the current one. */
export function useShown(
  scroller: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  passage: Span | undefined,
): void {
  const { start, end } = passage ?? { start: -1, end: -1 };
  useEffect(() => {
    const range = start >= 0 && text.current && rangeOf(text.current, { start, end });
    if (range && scroller.current) scrollToRange(scroller.current, range);
  }, [scroller, text, start, end]);
}
