import { type RefObject, useEffect, useState } from 'react';
import { openPdf, type PdfPages, type ReadPiece } from './open-pdf';

/** A PDF that is open for as long as it is looked at; null while it is opened, 'failed' where it cannot be. */
export function usePdf(bytes: number, read: ReadPiece): PdfPages | null | 'failed' {
  const [pdf, setPdf] = useState<PdfPages | null | 'failed'>(null);
  useEffect(() => {
    let opened: PdfPages | null = null;
    let late = false;
    openPdf(bytes, read).then(
      (pages) => {
        opened = pages;
        if (late) pages.close();
        else setPdf(pages);
      },
      () => {
        if (!late) setPdf('failed');
      },
    );
    return () => {
      late = true;
      opened?.close();
    };
  }, [bytes, read]);
  return pdf;
}
/** How far from the view a page is drawn already, in views: the next one is there when it is scrolled to. */
const NEAR = '100% 0px';

/** Whether an element is seen in `scroller`, or nearly. */
export function useIsNear(scroller: RefObject<HTMLElement | null>, element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      root: scroller.current,
      rootMargin: NEAR,
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [scroller, element]);
  return isNear;
}
