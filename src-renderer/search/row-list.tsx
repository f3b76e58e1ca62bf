import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { listStep } from '../ui/list-step';
import { NOTHING_PICKED, type Picking, pickAll, pickTo, togglePick } from '../ui/picking';
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
  /** Rows to fetch beyond those that are built; fewer where a row is dear to make. */
  readonly ahead?: number;
  /** Several rows at once: Ctrl and Shift clicks, X, Shift arrows, Ctrl A. Left out where only one can be chosen. */
  readonly picking?: Picking;
  readonly onPicking?: (picking: Picking) => void;
  /** ArrowRight (true) and ArrowLeft on the selected row, where rows can have others folded under them. */
  readonly onFold?: (id: string, isOpen: boolean) => void;
  readonly handle?: Ref<RowListHandle>;
  /** Shown in place of rows. */
  readonly empty?: ReactNode;
}
/** Height of a group's head in px. */
const HEAD = 26;
/** Rows kept ready above and below what is seen: a fast wheel shows no blanks. */
const OVERSCAN = 12;
/** Rows fetched beyond those unless told: what a wheel reaches before an answer can come. */
const AHEAD = 60;

interface Order {
  readonly rows: readonly string[];
  /** The number of each row among the rows, and its place among all items. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly placeOf: ReadonlyMap<string, number>;
  /** Places of the heads, in order. */
  readonly heads: readonly number[];
}
/** What is asked of a list at every move, worked out once for all of its rows: scrolling must not touch twenty thousand. */
function orderOf(items: readonly ListItem[]): Order {
  const rows: string[] = [];
  const heads: number[] = [];
  const numberOf = new Map<string, number>();
  const placeOf = new Map<string, number>();
  for (const [place, item] of items.entries()) {
    if ('head' in item) heads.push(place);
    else {
      numberOf.set(item.id, rows.length);
      placeOf.set(item.id, place);
      rows.push(item.id);
    }
  }
  return { rows, numberOf, placeOf, heads };
}
function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}
/** A list of tens of thousands of rows under group heads: one tab stop, arrow keys, only what is seen is built. */
export function RowList(props: RowListProps) {
  const { label, items, selected, onSelect, onOpen, renderRow, onSeen, rowHeight, handle, empty } = props;
  const { picking = NOTHING_PICKED, onPicking, onFold, ahead = AHEAD } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  // The same functions for the same items: new ones make the virtualizer measure all of them again at every scroll.
  const estimateSize = useCallback(
    (place: number): number => {
      const item = items[place];
      return item && 'head' in item ? HEAD : rowHeight;
    },
    [items, rowHeight],
  );
  const getItemKey = useCallback(
    (place: number): string | number => {
      const item = items[place];
      return item ? ('head' in item ? `head ${item.head}` : item.id) : place;
    },
    [items],
  );
  const { rows, numberOf, placeOf, heads } = useMemo(() => orderOf(items), [items]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: OVERSCAN,
    // The head that sticks to the top covers what is scrolled below it.
    scrollPaddingStart: heads.length > 0 ? HEAD : 0,
  });
  useImperativeHandle(handle, () => ({ element: () => scroller.current }), []);

  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => {
    onSeen(
      items.slice(Math.max(0, first - ahead), last + 1 + ahead).flatMap((item) => ('id' in item ? [item.id] : [])),
    );
  }, [items, first, last, onSeen, ahead]);

  const place = placeOf.get(selected) ?? -1;
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);

  const pickByKey = (event: KeyboardEvent): boolean => {
    if (!onPicking) return false;
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) onPicking(pickAll(rows));
    else if (event.ctrlKey || event.metaKey || event.altKey) return false;
    else if (event.key === 'x' && selected) onPicking(togglePick(picking, selected));
    else if (event.key === 'Escape' && picking.picked.size > 0) onPicking(NOTHING_PICKED);
    else return false;
    return true;
  };
  const moveTo = (id: string, extend: boolean): void => {
    if (extend && onPicking) onPicking(pickTo(picking.anchor ? picking : { ...picking, anchor: selected }, rows, id));
    onSelect(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (pickByKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && selected) {
      onOpen(selected);
      event.preventDefault();
    } else if (onFold && selected && isPlain(event) && /^Arrow(Left|Right)$/.test(event.key)) {
      onFold(selected, event.key === 'ArrowRight');
      event.preventDefault();
    } else if (isPlain(event)) {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
      const step = listStep(event.key, page);
      if (step === 0 || rows.length === 0) return;
      const to = Math.min(rows.length - 1, Math.max(0, (numberOf.get(selected) ?? (step > 0 ? -1 : 0)) + step));
      const id = rows[to];
      if (id !== undefined) moveTo(id, event.shiftKey);
      event.preventDefault();
    }
  };
  const onClick = (event: MouseEvent, id: string): void => {
    if (onPicking && (event.ctrlKey || event.metaKey)) onPicking(togglePick(picking, id));
    else if (onPicking && event.shiftKey) moveTo(id, true);
    else {
      if (picking.picked.size > 0) onPicking?.(NOTHING_PICKED);
      onSelect(id);
    }
  };
  const top = virtual.range?.startIndex ?? 0;
  const sticky = items[heads.findLast((head) => head <= top) ?? -1];
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        aria-label={label}
        aria-multiselectable={onPicking ? true : undefined}
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
                    aria-selected={picking.picked.size > 0 ? picking.picked.has(item.id) : item.id === selected}
                    data-current={item.id === selected || undefined}
                    aria-posinset={(numberOf.get(item.id) ?? 0) + 1}
                    aria-setsize={rows.length}
                    className={styles.option}
                    onClick={(event) => onClick(event, item.id)}
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
