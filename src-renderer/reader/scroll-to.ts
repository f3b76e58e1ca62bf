/** A strip this narrow at the edge of the view, in px, does not count as seen. */
const EDGE = 24;

/** Whether some of a box is seen in the scroller. */
export function isInView(scroller: Element, { top, bottom }: DOMRect): boolean {
  const view = scroller.getBoundingClientRect();
  return bottom > view.top + EDGE && top < view.bottom - EDGE;
}
/** Scrolls so that the element begins at the top of the scroller. */
export function scrollToElement(scroller: Element, element: Element): void {
  const way = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  element.scrollIntoView({ block: 'start', behavior: behavior(scroller, way) });
}
/** Brings the first line of a range to the middle of the scroller unless some of the range is seen already. */
export function scrollToRange(scroller: Element, range: Range): void {
  if (isInView(scroller, range.getBoundingClientRect())) return;
  const first = range.getClientRects()[0] ?? range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const way = first.top - view.top - view.height / 2;
  scroller.scrollBy({ top: way, behavior: behavior(scroller, way) });
}
/** So many heights of the view are scrolled smoothly; a longer way tires the eye, and blocks on it change their height. */
const SMOOTH = 3;

function behavior(scroller: Element, way: number): ScrollBehavior {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return 'instant';
  return Math.abs(way) > SMOOTH * scroller.clientHeight ? 'instant' : 'smooth';
}
