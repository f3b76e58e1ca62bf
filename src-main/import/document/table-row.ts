import type { Cell } from '#contract/text';
import type { DraftBlock } from './draft-document';

/** Between the words of two cells in a row's text. */
export const CELL_MARK = ' | ';
/** As many as HTML lets a cell reach over; no page is wide enough for more. */
export const MOST_COLUMNS = 1000;

/** Where a cell stands in its row. */
export interface CellPlace {
  readonly column: number;
  readonly columns: number;
}
/** A cell as its table has it, with or without words. */
export interface DraftCell extends Pick<Cell, 'column' | 'columns'> {
  readonly words: string;
  readonly head?: boolean;
}
/**
 * Where the words of cells stand in the text of their row; cells without words stand nowhere. Undefined where they are in no
 * order of columns, or in more than there may be.
 */
export function placeCells(cells: readonly DraftCell[]): Cell[] | undefined {
  const placed: Cell[] = [];
  let at = 0;
  let next = 0;
  for (const { words, column, columns = 1, head } of cells) {
    if (words === '') continue;
    if (!(column >= next && column + columns <= MOST_COLUMNS)) return undefined;
    placed.push({
      start: at,
      end: at + words.length,
      column,
      ...(columns > 1 && { columns }),
      ...(head && { head: true as const }),
    });
    at += words.length + CELL_MARK.length;
    next = column + columns;
  }
  return placed;
}
/** The cells of a row, in order → its block; null where none has words. Words are tidy text without line breaks. */
export function tableRow(cells: readonly DraftCell[]): DraftBlock | null {
  const said = cells.map(({ words }) => words).filter((words) => words !== '');
  if (said.length === 0) return null;
  const placed = placeCells(cells);
  return { kind: 'table-row', text: said.join(CELL_MARK), ...(placed && { cells: placed }) };
}
