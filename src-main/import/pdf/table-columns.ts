import type { CellPlace } from '../document/table-row';

/** From where to where something reaches across a page. */
export interface Extent {
  readonly x: number;
  readonly right: number;
}
/** A cell reaches over a further column of which it covers more than this part. */
const COVERED = 0.5;

function overlap(one: Extent, other: Extent): number {
  return Math.min(one.right, other.right) - Math.max(one.x, other.x);
}
/** The columns of a table, left to right: those of its fullest row, and what stands between them in others. */
function findColumns(rows: readonly (readonly Extent[])[]): Extent[] {
  const columns: Extent[] = [];
  const fullestFirst = [...rows].sort((one, other) => other.length - one.length);
  for (const cell of fullestFirst.flat()) {
    const over = columns.flatMap((column, at) => (overlap(column, cell) > 0 ? [at] : []));
    const [at = -1] = over;
    const column = columns[at];
    if (over.length === 0) {
      const behind = columns.findIndex(({ x }) => x >= cell.right);
      columns.splice(behind < 0 ? columns.length : behind, 0, { x: cell.x, right: cell.right });
    } else if (over.length === 1 && column) {
      columns[at] = { x: Math.min(column.x, cell.x), right: Math.max(column.right, cell.right) };
    }
  }
  return columns;
}
function covers(cell: Extent, column: Extent | undefined): boolean {
  return column !== undefined && overlap(column, cell) > COVERED * (column.right - column.x);
}
/** The first column that a cell covers, or else the one with most of it. */
function firstColumn(columns: readonly Extent[], cell: Extent, from: number, to: number): number {
  let best = from;
  for (let at = from; at <= to; at++) {
    const [column, soFar] = [columns[at], columns[best]];
    if (covers(cell, column)) return at;
    if (column && soFar && overlap(column, cell) > overlap(soFar, cell)) best = at;
  }
  return best;
}
/**
 * Where the cells of each row of a table stand, by what stands above and below them. Each row's cells come left to right, and
 * no two of them in one column.
 */
export function alignCells(rows: readonly (readonly Extent[])[]): CellPlace[][] {
  const columns = findColumns(rows);
  return rows.map((row) => {
    let next = 0;
    const firsts = row.map((cell, at) => {
      const column = firstColumn(columns, cell, next, columns.length - row.length + at);
      next = column + 1;
      return column;
    });
    return row.map((cell, at) => {
      const first = firsts[at] ?? at;
      const end = firsts[at + 1] ?? columns.length;
      let last = first;
      while (last + 1 < end && covers(cell, columns[last + 1])) last++;
      return { column: first, columns: last - first + 1 };
    });
  });
}
