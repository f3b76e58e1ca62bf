import { type RefObject, useEffect, useState } from 'react';

/** Which part of a scrolled element is seen, as fractions of its whole height. */
export interface VisiblePart {
  readonly from: number;
  readonly to: number;
}
export function useVisiblePart(scroller: RefObject<HTMLElement | null>, height: number): VisiblePart {
  const [part, setPart] = useState<VisiblePart>({ from: 0, to: 1 });
  useEffect(() => {
    const element = scroller.current;
    if (!element || height === 0) return;
    const read = (): void => {
      const { scrollTop, scrollHeight, clientHeight } = element;
      setPart({ from: scrollTop / scrollHeight, to: (scrollTop + clientHeight) / scrollHeight });
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    return () => element.removeEventListener('scroll', read);
  }, [scroller, height]);
  return part;
}
