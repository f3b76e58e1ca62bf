/** Scrolls smoothly, at once where motion is reduced. */
export function scrollToElement(element: Element, block: ScrollLogicalPosition): void {
  element.scrollIntoView({ block, behavior: behavior() });
}
/** Brings a range to the middle of the scroller unless it is in view already. */
export function scrollToRange(scroller: Element, range: Range): void {
  const view = scroller.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= view.top && bottom <= view.bottom) return;
  const middle = top - view.top - (view.height - (bottom - top)) / 2;
  scroller.scrollBy({ top: middle, behavior: behavior() });
}
function behavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
