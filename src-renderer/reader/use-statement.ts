import { type RefObject, useEffect } from 'react';
import { scrollToElement } from './scroll-to';

/** What is less than this far below the top, in px, counts as read past. */
const TOP_EDGE = 24;

/**
 * Keeps the current statement and the view together: brings it into view when it is set, and when the reader scrolls it out of
 * view tells which statement is the first in view. (While it is in view it stays: the last statements never reach the top.)
 */
export function useStatement(
  scroller: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  statement: number,
  onStatement: (statement: number) => void,
): void {
  useEffect(() => {
    const element = text.current?.querySelector<HTMLElement>(`[data-statement="${statement}"]`);
    if (element && scroller.current && !isInView(scroller.current, element)) scrollToElement(element, 'start');
  }, [scroller, text, statement]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = (): void => {
      const all = [...(text.current?.querySelectorAll<HTMLElement>('[data-statement]') ?? [])];
      const current = all.find(({ dataset }) => Number(dataset.statement) === statement);
      if (current && isInView(element, current)) return;
      const edge = element.getBoundingClientRect().top + TOP_EDGE;
      const first = all.find((block) => block.getBoundingClientRect().bottom > edge);
      if (first) onStatement(Number(first.dataset.statement));
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [scroller, text, statement, onStatement]);
}
function isInView(scroller: HTMLElement, element: HTMLElement): boolean {
  const view = scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > view.top + TOP_EDGE && top < view.bottom - TOP_EDGE;
}
