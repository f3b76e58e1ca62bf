/** A line, as the arrow keys of a browser have it, in px; a page leaves a little of the one before in view. */
const LINE = 40;
const PAGE = 0.9;

/** How far a key scrolls a view of this height, in px; null for a key that does not. */
function distance(key: string, height: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return LINE;
    case 'ArrowUp':
      return -LINE;
    case 'PageDown':
    case ' ':
      return height * PAGE;
    case 'PageUp':
      return -height * PAGE;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}
/** Scrolls a view by a key that was pressed beside it; false where the key means nothing to it. */
export function scrollByKey(view: Element, key: string): boolean {
  const by = distance(key, view.clientHeight);
  if (by === null) return false;
  view.scrollTop = Math.min(view.scrollHeight, Math.max(0, view.scrollTop + by));
  return true;
}
