import { type RefObject, useEffect } from 'react';

/** Takes the focus where what had it has gone from the window, so that the next key still means the list. */
export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [place]);
}
