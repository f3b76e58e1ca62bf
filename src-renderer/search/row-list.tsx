import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react';
import styles from './row-list.module.css';

export type ListItem =
  | { readonly head: string; readonly label: string; readonly count: number }
  | { readonly id: string };
export interface RowListHandle {
  /** The list's one tab stop. */
  readonly element: () => HTMLElement | null;
}
export interface RowListProps {
  readonly label: string;
  readonly items: readonly ListItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** Enter or double click. */
  readonly onOpen: (id: string) => void;
  readonly renderRow: (id: string) => ReactNode;
  /** The ids in and near view, so that their rows can be fetched. */
  readonly onSeen: (ids: readonly string[]) => void;
  /** A guess at a row's height in px; rows are measured when they are shown. */
  readonly rowHeight: number;
  readonly handle?: Ref<RowListHandle>;
  /** Shown in place of rows. */
  readonly empty?: ReactNode;
}
/** Height of a group's head in px. */
const HEAD = 26;
/** Rows kept ready above and below what is seen: a fast wheel shows no blanks. */
const OVERSCAN = 12;

function stepOf(key: string, page: number): number {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return 0;
  }
}
/** A list of tens of thousands of rows under group heads: one tab stop, arrow keys, only what is seen is built. */
export function RowList(props: RowListProps) {
  const { label, items, selected, onSelect, onOpen, renderRow, onSeen, rowHeight, handle, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => {
      const item = items[place];
      return item && 'head' in item ? HEAD : rowHeight;
    },
    getItemKey: (place) => {
      const item = items[place];
      return item ? ('head' in item ? `head ${item.head}` : item.id) : place;
    },
    overscan: OVERSCAN,
  });
  useImperativeHandle(handle, () => ({ element: () => scroller.current }), []);

  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => {
    onSeen(items.slice(first, last + 1).flatMap((item) => ('id' in item ? [item.id] : [])));
  }, [items, first, last, onSeen]);

  const place = items.findIndex((item) => 'id' in item && item.id === selected);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);

  const rows = items.flatMap((item) => ('id' in item ? [item.id] : []));
  const numberOf = new Map(rows.map((id, number) => [id, number]));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && selected) {
      onOpen(selected);
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const step = stepOf(event.key, page);
    if (step === 0 || rows.length === 0) return;
    const to = Math.min(rows.length - 1, Math.max(0, (numberOf.get(selected) ?? (step > 0 ? -1 : 0)) + step));
    const id = rows[to];
    if (id !== undefined) onSelect(id);
    event.preventDefault();
  };
  const sticky = items.slice(0, virtual.range ? virtual.range.startIndex + 1 : 0).findLast((item) => 'head' in item);
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={place >= 0 && place >= first && place <= last ? `${prefix}${selected}` : undefined}
        onKeyDown={onKeyDown}
      >
        {sticky && 'head' in sticky && (
          <div className={styles.sticky} aria-hidden="true">
            <Head label={sticky.label} count={sticky.count} />
          </div>
        )}
        <div className={styles.all} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, key, start }) => {
            const item = items[index];
            if (!item) return null;
            return (
              <div
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                className={styles.item}
                role="presentation"
                style={{ transform: `translateY(${start}px)` }}
              >
                {'head' in item ? (
                  <Head label={item.label} count={item.count} />
                ) : (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list, which has the focus
                  // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant names the option
                  <div
                    id={`${prefix}${item.id}`}
                    role="option"
                    aria-selected={item.id === selected}
                    aria-posinset={(numberOf.get(item.id) ?? 0) + 1}
                    aria-setsize={rows.length}
                    className={styles.option}
                    onClick={() => onSelect(item.id)}
                    onDoubleClick={() => onOpen(item.id)}
                  >
                    {renderRow(item.id)}
                  </div>
                )}
              </div>
            );
          })}
        </div>
        {items.length === 0 && empty}
      </div>
    </div>
  );
}
function Head({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <div className={styles.head} role="presentation">
      <span>{label}</span>
      <span className={styles.count}>{count}</span>
    </div>
  );
}
