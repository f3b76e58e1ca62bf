import { type CSSProperties, Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { tableName } from '../words';
import type { ShapedCell } from './shape-table';
import styles from './text-table.module.css';

interface TextTableProps {
  /** Lines of text it may have: how high it is while it is not laid out. */
  readonly lines?: number;
  readonly children: ReactNode;
}
/** A table of a text. Wider than the text it scrolls, and only then it takes a place in the row of what has focus. */
export function TextTable({ lines = 1, children }: TextTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isWide, setIsWide] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setIsWide(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      className={styles.frame}
      ref={frame}
      style={{ '--lines': lines } as CSSProperties}
      {...(isWide && { tabIndex: 0, role: 'region', 'aria-label': tableName, 'data-scrolls': true })}
    >
      <table className={styles.table}>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
interface TableCellsProps {
  readonly cells: readonly ShapedCell[];
  /** What is drawn of the row's text from `start` to `end`. */
  readonly words: (start: number, end: number) => ReactNode;
  /** Whether there is something to reach by keyboard in a part of the text. */
  readonly isReached?: (start: number, end: number) => boolean;
}
/** The cells of a row, each in its column. What parts them in the text is there, but takes no room. */
export function TableCells({ cells, words, isReached = () => false }: TableCellsProps) {
  return cells.map(({ start, wordsEnd, end, before, columns, head, figures, after }, at) => {
    const Cell = head ? 'th' : 'td';
    return (
      <Fragment key={start}>
        {before > 0 && <td colSpan={before} />}
        <Cell
          scope={head ?? undefined}
          colSpan={columns > 1 ? columns : undefined}
          data-figures={figures || undefined}
          data-last={(after === 0 && at === cells.length - 1) || undefined}
        >
          {words(start, wordsEnd)}
          {end > wordsEnd && (
            <span className={styles.seam} aria-hidden={!isReached(wordsEnd, end)}>
              {words(wordsEnd, end)}
            </span>
          )}
        </Cell>
        {after > 0 && <td colSpan={after} />}
      </Fragment>
    );
  });
}
