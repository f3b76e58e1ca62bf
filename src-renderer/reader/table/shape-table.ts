import type { Block, Cell } from '#contract/text';
import type { Span } from '../mark';

/** A cell as it is drawn: its part of the row's text, UTF-16, all of which the cells of a row share out. */
export interface ShapedCell extends Span {
  /** Where its words end; what follows parts them from the next cell's. */
  readonly wordsEnd: number;
  /** Columns without words before it. */
  readonly before: number;
  readonly columns: number;
  /** What it names. */
  readonly head: 'col' | 'row' | null;
  /** It stands in a column of figures. */
  readonly figures: boolean;
  /** Columns without words behind the last cell of a row. */
  readonly after: number;
}
export interface ShapedTable {
  readonly rows: readonly (readonly ShapedCell[])[];
}
/** In fewer rows the first is taken for one like the others. */
const FEWEST_ROWS = 3;
type Row = Pick<Block, 'text' | 'cells'>;
/** "1,234.5", "12 %", "€ 3", "(7)", "–" */
const FIGURE = /^[\p{Sc}\p{Pd}\u2212+(±<>~]*\s?\p{Nd}[\p{Nd}\s.,'’:/٫٬]*\s?[%‰°)\p{Sc}*]*$|^[\p{Pd}\u2212…]$/u;

/** A row that does not say where its cells are is one cell. */
function cellsOf({ text, cells = [] }: Row): readonly Cell[] {
  return cells.length > 0 ? cells : [{ start: 0, end: text.length, column: 0 }];
}
/** A row whose cells name the columns below them. */
export function isAllHead({ cells = [] }: Pick<Block, 'cells'>): boolean {
  return cells.length > 0 && cells.every(({ head }) => head);
}
/** The columns in which only figures stand, heads aside. The first column says what the figures are of, if only the year. */
function figureColumns(rows: readonly Row[]): ReadonlySet<number> {
  const words = new Map<number, boolean>();
  // A first row that does not say what it is may hold the names of the columns.
  const told = rows.some(({ cells = [] }) => cells.some(({ head }) => head));
  for (const row of told || rows.length < FEWEST_ROWS ? rows : rows.slice(1)) {
    for (const { start, end, column, columns = 1, head } of cellsOf(row)) {
      if (head || columns > 1 || column === 0) continue;
      words.set(column, (words.get(column) ?? true) && FIGURE.test(row.text.slice(start, end)));
    }
  }
  return new Set([...words].flatMap(([column, figures]) => (figures ? [column] : [])));
}
/** The rows of one table → what stands in which column. The slices of a row's cells rejoin its text. */
export function shapeTable(rows: readonly Row[]): ShapedTable {
  const ends = rows.flatMap((row) => (row.cells ?? []).map(({ column, columns = 1 }) => column + columns));
  const width = ends.reduce((most, end) => Math.max(most, end), 1);
  const figures = figureColumns(rows);
  return {
    rows: rows.map((row) => {
      const cells = cellsOf(row);
      const named = isAllHead(row) ? 'col' : 'row';
      return cells.map(({ start, end, column, columns = 1, head }, at): ShapedCell => {
        const before = cells[at - 1];
        const reach = row.cells ? columns : width;
        return {
          start: at === 0 ? 0 : start,
          wordsEnd: end,
          end: cells[at + 1]?.start ?? row.text.length,
          before: column - (before ? before.column + (before.columns ?? 1) : 0),
          columns: reach,
          head: head ? named : null,
          figures: columns === 1 && figures.has(column),
          after: at === cells.length - 1 ? width - column - reach : 0,
        };
      });
    }),
  };
}
