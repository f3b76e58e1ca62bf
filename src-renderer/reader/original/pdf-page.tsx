import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Block } from '#contract/text';
import type { PdfPages } from './open-pdf';
import styles from './original-pdf.module.css';
import { pageDamaged, pageNumber } from './original-words';
import { ReadBlocks } from './read-blocks';
import { useIsNear } from './use-pdf';

interface PdfPageProps {
  readonly pdf: PdfPages;
  /** From 1. */
  readonly number: number;
  /** Px on the screen. */
  readonly width: number;
  /** Height over width, as far as it is known: of the first page. */
  readonly shape: number;
  /** What was read on this page. */
  readonly blocks: readonly Block[];
  readonly lang: string;
  readonly scroller: RefObject<HTMLElement | null>;
}
/** A page as it was printed, with what was read on it beside. It is drawn while it is seen, and let go when it is far. */
export function PdfPage({ pdf, number, width, shape, blocks, lang, scroller }: PdfPageProps) {
  const row = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useIsNear(scroller, row);
  const [own, setOwn] = useState(shape);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (!element || width === 0) return;
    if (!isNear) {
      // A canvas of no size holds no memory.
      element.width = 0;
      element.height = 0;
      return;
    }
    const leaving = new AbortController();
    pdf
      .shape(number)
      .then((found) => {
        setOwn(found);
        return pdf.draw(number, element, width, leaving.signal);
      })
      .then(
        (drawn) => {
          if (drawn) element.dataset.drawn = 'true';
        },
        () => {
          if (!leaving.signal.aborted) setFailed(true);
        },
      );
    return () => leaving.abort();
  }, [pdf, number, width, isNear]);
  return (
    <section className={styles.row} ref={row} data-page={number} aria-label={pageNumber(number)}>
      <div className={styles.sheet}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={pageNumber(number)}
          style={{ width, height: Math.round(width * own) }}
        />
        {failed && <p role="alert">{pageDamaged}</p>}
      </div>
      <div className={styles.text} lang={lang || undefined}>
        <ReadBlocks blocks={blocks} />
      </div>
    </section>
  );
}
