import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import styles from './table.module.css';

/** Height of a row in px. */
const ROW = 30;

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
/** Rows of 30 px under a head that stays; only those in view are built, so ten thousand are no burden. */
export function Table<Row>({ label, columns, rows, rowKey, sort, onSort, empty }: TableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroller} ref={scroller} aria-label={label} tabIndex={0}>
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
            return row === undefined ? null : (
              <tr key={rowKey(row)} aria-rowindex={index + 2}>
                {cellsOf(columns, row).map(({ column, span }) => (
                  <td key={column.id} data-align={column.align} colSpan={span}>
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
function cellsOf<Row>(columns: readonly Column<Row>[], row: Row): { column: Column<Row>; span: number }[] {
  const cells: { column: Column<Row>; span: number }[] = [];
  for (let at = 0; at < columns.length; ) {
    const column = columns[at];
    if (!column) break;
    const span = column.span?.(row) ?? 1;
    cells.push({ column, span });
    at += span;
  }
  return cells;
}
