import { type RefObject, useEffect, useRef } from 'react';
import { isInView, scrollToElement } from './scroll-to';

/** A statement that ends less than this far below the top, in px, counts as read past. */
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
  // On the way to a statement those that pass by are not the current one.
  const onTheWay = useRef(false);
  // A text begins at its top: one that is opened further down has to be scrolled there.
  const told = useRef(1);
  useEffect(() => {
    const view = scroller.current;
    const element = text.current?.querySelector<HTMLElement>(`[data-statement="${statement}"]`);
    if (!view || !element || told.current === statement) return;
    told.current = statement;
    if (isReadable(view, element)) return;
    onTheWay.current = true;
    scrollToElement(view, element);
    const arrive = (): void => {
      onTheWay.current = false;
    };
    view.addEventListener('scrollend', arrive, { once: true });
    return () => {
      arrive();
      view.removeEventListener('scrollend', arrive);
    };
  }, [scroller, text, statement]);
  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const onScroll = (): void => {
      if (onTheWay.current) return;
      const first = firstToRead(view, text.current, statement);
      if (first === statement) return;
      told.current = first;
      onStatement(first);
    };
    view.addEventListener('scroll', onScroll, { passive: true });
    return () => view.removeEventListener('scroll', onScroll);
  }, [scroller, text, statement, onStatement]);
}
/** All of it is seen, or it begins in the upper half of the view. */
function isReadable(view: Element, statement: Element): boolean {
  const { top, bottom, height } = view.getBoundingClientRect();
  const own = statement.getBoundingClientRect();
  return own.top >= top && (own.bottom <= bottom || own.top < top + height / 2);
}
/** The current statement while it is seen, else the first that is. */
function firstToRead(view: Element, text: Element | null, current: number): number {
  const element = text?.querySelector(`[data-statement="${current}"]`);
  if (element && isInView(view, element.getBoundingClientRect())) return current;
  const edge = view.getBoundingClientRect().top + TOP_EDGE;
  const all = [...(text?.querySelectorAll<HTMLElement>('[data-statement]') ?? [])];
  const first = all.find((block) => block.getBoundingClientRect().bottom > edge);
  return first ? Number(first.dataset.statement) : current;
}
