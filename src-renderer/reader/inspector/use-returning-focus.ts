import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a button that turns into a form: after the answer was called, focus comes back to the button (the first in `place`)
 * as soon as the form is closed.
 */
export function useReturningFocus(isOpen: boolean, place: RefObject<HTMLElement | null>): () => void {
  const coming = useRef(false);
  useEffect(() => {
    if (isOpen || !coming.current) return;
    coming.current = false;
    place.current?.querySelector('button')?.focus();
  }, [isOpen, place]);
  return () => {
    coming.current = true;
  };
}
