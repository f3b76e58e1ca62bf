/** A rectangle in the window, in px. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
export interface PopoverPlace {
  readonly left: number;
  readonly maxHeight: number;
  /** One of the two: it grows away from the passage. */
  readonly top?: number;
  readonly bottom?: number;
}
/** Between popover and passage, and between popover and the edge of the window, in px. */
const APART = 10;
const EDGE = 8;
/** With this much room below, in px, it never goes above; with less its list scrolls. */
const ENOUGH = 360;

/** Puts a popover under the middle of what it is about, or over it where there is more room; never out of the window. */
export function placePopover(
  anchor: Box,
  width: number,
  viewport: { readonly width: number; readonly height: number },
): PopoverPlace {
  const middle = (anchor.left + anchor.right - width) / 2;
  const left = Math.max(EDGE, Math.min(middle, viewport.width - width - EDGE));
  const below = viewport.height - anchor.bottom - APART - EDGE;
  const above = anchor.top - APART - EDGE;
  if (below >= ENOUGH || below >= above) {
    // A passage that ends below the window still leaves the popover in it.
    const top = Math.max(EDGE, Math.min(anchor.bottom + APART, viewport.height - ENOUGH - EDGE));
    return { left, top, maxHeight: viewport.height - top - EDGE };
  }
  const bottom = Math.max(EDGE, Math.min(viewport.height - anchor.top + APART, viewport.height - ENOUGH - EDGE));
  return { left, bottom, maxHeight: viewport.height - bottom - EDGE };
}
