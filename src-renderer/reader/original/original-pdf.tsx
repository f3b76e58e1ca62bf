import { ChevronDown, ChevronUp, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Text } from '../../archive/rows';
import { IconButton } from '../../ui/icon-button';
import { useWidth } from '../use-width';
import type { PdfPages, ReadPiece } from './open-pdf';
import styles from './original-pdf.module.css';
import * as say from './original-words';
import { pageBlocks, pageOfStatement } from './page-blocks';
import { PdfPage } from './pdf-page';
import { usePdf } from './use-pdf';

const ICON = { size: 16, strokeWidth: 1.5 } as const;
/** Widths of a page, in widths of its column. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const FIT = ZOOMS.indexOf(1);
/** The shape of most pages, for a first one that is damaged. */
const A4 = Math.SQRT2;

interface OriginalPdfProps {
  readonly bytes: number;
  readonly read: ReadPiece;
  readonly text: Text | null;
  readonly statement: number;
  readonly lang: string;
}
/** The pages of a PDF one below the other, each beside what was read on it; first the one that was being read. */
export function OriginalPdf({ bytes, read, text, statement, lang }: OriginalPdfProps) {
  const pdf = usePdf(bytes, read);
  const [shape, setShape] = useState(0);
  useEffect(() => {
    if (pdf && pdf !== 'failed') pdf.shape(1).then(setShape, () => setShape(A4));
  }, [pdf]);
  if (pdf === 'failed') {
    return (
      <p className={styles.said} role="alert">
        {say.notShown('unreadable')}
      </p>
    );
  }
  if (!pdf || shape === 0) {
    return (
      <p className={styles.said} role="status">
        {say.reading}
      </p>
    );
  }
  return <Pages pdf={pdf} shape={shape} text={text} statement={statement} lang={lang} />;
}
interface PagesProps extends Omit<OriginalPdfProps, 'bytes' | 'read'> {
  readonly pdf: PdfPages;
  readonly shape: number;
}
function Pages({ pdf, shape, text, statement, lang }: PagesProps) {
  const scroller = useRef<HTMLElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const width = useWidth(column);
  const [zoom, setZoom] = useState(FIT);
  const blocks = text?.blocks ?? [];
  const paged = useMemo(() => pageBlocks(text?.blocks ?? [], pdf.labels, pdf.count), [text, pdf]);
  const [page, setPage] = useState(() => pageOfStatement(blocks, paged, statement) + 1);
  const goTo = useCallback((number: number): void => {
    scroller.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' });
  }, []);
  // Once, when the pages have their size.
  const isLaidOut = width > 0;
  const first = useRef(page);
  useEffect(() => {
    if (isLaidOut) goTo(first.current);
  }, [isLaidOut, goTo]);
  const onScroll = (): void => setPage(pageInView(scroller.current) ?? page);
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={say.pages}>
        <IconButton label={say.previousPage} onPress={() => goTo(Math.max(1, page - 1))}>
          <ChevronUp {...ICON} />
        </IconButton>
        <IconButton label={say.nextPage} onPress={() => goTo(Math.min(pdf.count, page + 1))}>
          <ChevronDown {...ICON} />
        </IconButton>
        <span role="status">{say.pageOf(page, pdf.count, pdf.labels?.[page - 1] ?? '')}</span>
        <span className={styles.space} />
        <IconButton label={say.smaller} onPress={() => setZoom(Math.max(0, zoom - 1))}>
          <ZoomOut {...ICON} />
        </IconButton>
        <IconButton label={say.larger} onPress={() => setZoom(Math.min(ZOOMS.length - 1, zoom + 1))}>
          <ZoomIn {...ICON} />
        </IconButton>
        <IconButton label={say.fit} onPress={() => setZoom(FIT)}>
          <MoveHorizontal {...ICON} />
        </IconButton>
      </div>
      <section
        className={styles.scroller}
        data-scrolls
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={say.pages}
        onScroll={onScroll}
      >
        <div className={styles.measure}>
          <div ref={column} />
        </div>
        {Array.from({ length: pdf.count }, (_, place) => (
          <PdfPage
            key={place}
            pdf={pdf}
            number={place + 1}
            width={Math.round(width * (ZOOMS[zoom] ?? 1))}
            shape={shape}
            blocks={paged.blocks[place] ?? []}
            lang={lang}
            scroller={scroller}
          />
        ))}
      </section>
    </>
  );
}
/** The page at the top of the view, or most of the way there. */
function pageInView(scroller: HTMLElement | null): number | undefined {
  if (!scroller) return undefined;
  const { top, height } = scroller.getBoundingClientRect();
  const rows = [...scroller.querySelectorAll<HTMLElement>('[data-page]')];
  const row = rows.find((each) => each.getBoundingClientRect().bottom > top + height / 3);
  return row && Number(row.dataset.page);
}
