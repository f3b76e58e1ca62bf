import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useId, useMemo } from 'react';
import styles from './annotation-grid.module.css';
import { Cell } from './cell';
import type { AnnotationItem, HeadItem, RowItem } from './items-of';
import { useKeptFocus } from './use-kept-focus';
import { title } from './words';

interface AnnotationGridProps {
  readonly items: readonly AnnotationItem[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly chosen: ReadonlySet<string>;
  readonly current: string;
  /** What a screen reader says besides the row's own words: its article. */
  readonly describe: (row: RowItem) => string | undefined;
  readonly renderHead: (head: HeadItem) => ReactNode;
  readonly renderRow: (row: RowItem) => ReactNode;
  readonly onSeen: (rows: readonly RowItem[]) => void;
  readonly onPress: (row: RowItem, event: MouseEvent) => void;
  /** A key, and how many rows a page has. */
  readonly onKey: (event: KeyboardEvent, page: number) => void;
}
/** Height of a group's head, and a guess at a row's height before it is measured: a quote of two lines. In px. */
const HEAD = 26;
const ROW = 63;
/** Rows kept ready above and below what is seen: a fast wheel shows no blanks. */
const OVERSCAN = 8;
/** Room below the last row, so that the bar of the selection never covers it, in px. */
const END = 72;

/** Tens of thousands of annotations under group heads: one tab stop, and only what is seen is built. */
export function AnnotationGrid(props: AnnotationGridProps) {
  const { items, scroller, chosen, current, describe, renderHead, renderRow, onSeen, onPress, onKey } = props;
  const prefix = useId();
  useKeptFocus(scroller);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => (items[place]?.kind === 'head' ? HEAD : ROW),
    getItemKey: (place) => (items[place] ? `${items[place].kind} ${items[place].key}` : place),
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: END,
    paddingEnd: END,
  });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => {
    onSeen(items.slice(first, last + 1).filter((item) => item.kind === 'row'));
  }, [items, first, last, onSeen]);
  const place = useMemo(() => items.findIndex(({ kind, key }) => kind === 'row' && key === current), [items, current]);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);
  const sticky = items
    .slice(0, virtual.range ? virtual.range.startIndex + 1 : 0)
    .findLast((item): item is HeadItem => item.kind === 'head');
  const idOf = (key: string): string => `${prefix}${key}`;
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 1);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtual; rows that are not built have numbers all the same
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={title}
      aria-multiselectable="true"
      aria-rowcount={items.length}
      tabIndex={0}
      aria-activedescendant={place >= first && place <= last && place >= 0 ? idOf(current) : undefined}
      onKeyDown={(event) => onKey(event, page)}
    >
      {sticky && (
        <div className={styles.sticky} aria-hidden="true">
          {renderHead(sticky)}
        </div>
      )}
      <div className={styles.all} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          const measured = { 'data-index': index, ref: virtual.measureElement, 'aria-rowindex': index + 1 };
          const style = { transform: `translateY(${start}px)` };
          return item.kind === 'head' ? (
            // biome-ignore lint/a11y/useSemanticElements: see the grid
            // biome-ignore lint/a11y/useFocusableInteractive: the keys pass heads by; Shift X takes a whole group
            <div key={key} {...measured} className={styles.item} role="row" style={style}>
              <Cell>{renderHead(item)}</Cell>
            </div>
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: see the grid
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant names the row
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the grid, which has the focus
            <div
              key={key}
              {...measured}
              id={idOf(item.key)}
              className={`${styles.item} ${styles.row}`}
              role="row"
              aria-selected={chosen.has(item.id)}
              aria-description={describe(item)}
              data-current={item.key === current || undefined}
              style={style}
              onMouseDown={(event) => {
                // Shift means rows here, not the words between two clicks.
                if (!event.shiftKey) return;
                event.preventDefault();
                scroller.current?.focus({ preventScroll: true });
              }}
              onClick={(event) => onPress(item, event)}
            >
              {renderRow(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
