import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useRef } from 'react';
import styles from './table.module.css';

/** Height in px of the head, and of a row until it is measured. */
const ROW = 30;
const rowHeight = (): number => ROW;

export interface Column<Row> {
  readonly id: string;
  /** Empty for a column of actions. */
  readonly title: string;
  /** A CSS width; one column without it takes the rest. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  readonly cell: (row: Row) => ReactNode;
  /** How many columns the cell of this row covers; the covered ones are left out. */
  readonly span?: (row: Row) => number;
  /** Whether the cell of this row is shown whole, over as many lines as it takes, and not cut at the end of its first. */
  readonly wraps?: (row: Row) => boolean;
}
export interface TableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: { readonly column: string; readonly descending: boolean };
  readonly onSort?: (column: string) => void;
  /** Shown in place of rows. */
  readonly empty?: ReactNode;
}
/** Rows of 30 px, more where a cell wraps, under a head that stays; only those in view are built, so ten thousand are no burden. */
export function Table<Row>({ label, columns, rows, rowKey, sort, onSort, empty }: TableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  // A height belongs to its row, wherever the row stands when others come in above it.
  const getItemKey = useCallback(
    (place: number): string | number => {
      const row = rows[place];
      return row === undefined ? place : rowKey(row);
    },
    [rows, rowKey],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    getItemKey,
    overscan: 12,
    paddingStart: ROW,
    scrollPaddingStart: ROW,
  });
  const shown = virtual.getVirtualItems();
  const above = (shown[0]?.start ?? ROW) - ROW;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? ROW);
  // Both ends move away while rows turn out to be higher: the browser alone, which glides, would stop short of them.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== scroller.current) return;
    if (event.key === 'End') virtual.scrollToEnd();
    else if (event.key === 'Home') virtual.scrollToOffset(0);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroller} ref={scroller} aria-label={label} tabIndex={0} onKeyDown={onKeyDown}>
      <table className={styles.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {shown.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const cells = cellsOf(columns, row);
            return (
              <tr
                key={rowKey(row)}
                ref={virtual.measureElement}
                data-index={index}
                data-wraps={cells.some(({ wraps }) => wraps) || undefined}
                aria-rowindex={index + 2}
              >
                {cells.map(({ column, span, wraps }) => (
                  <td key={column.id} data-align={column.align} data-wraps={wraps || undefined} colSpan={span}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={below} />
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </section>
  );
}
function HeadCell<Row>({ column, sort, onSort }: { column: Column<Row> } & Pick<TableProps<Row>, 'sort' | 'onSort'>) {
  const sorted = sort?.column === column.id ? sort : undefined;
  const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
  if (column.title === '') return <td style={{ width: column.width }} />;
  return (
    <th
      scope="col"
      style={{ width: column.width }}
      data-align={column.align}
      aria-sort={sorted && (sorted.descending ? 'descending' : 'ascending')}
    >
      {onSort ? (
        <button type="button" onClick={() => onSort(column.id)}>
          {column.title}
          {sorted && <Arrow size={12} strokeWidth={1.5} aria-hidden="true" />}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr style={{ height }} /> : null;
}
interface Cell<Row> {
  readonly column: Column<Row>;
  readonly span: number;
  readonly wraps: boolean;
}
function cellsOf<Row>(columns: readonly Column<Row>[], row: Row): Cell<Row>[] {
  const cells: Cell<Row>[] = [];
  for (let at = 0; at < columns.length; ) {
    const column = columns[at];
    if (!column) break;
    const span = column.span?.(row) ?? 1;
    cells.push({ column, span, wraps: column.wraps?.(row) ?? false });
    at += span;
  }
  return cells;
}
