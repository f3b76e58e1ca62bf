import { mapTables } from '../document/tidy-tables';
import type { Paragraph } from './paragraph';
import { alignCells } from './table-columns';

/** Rows that follow one another, also over the end of a page, are a table: their cells get its columns. */
export function alignTables(paragraphs: readonly Paragraph[]): Paragraph[] {
  return mapTables(
    paragraphs,
    ({ kind }) => kind === 'table-row',
    (rows) => {
      const cells = rows.map(({ lines }) => lines[0]?.cells ?? []);
      const places = alignCells(cells);
      return rows.map((row, at): Paragraph => {
        const drafts = (cells[at] ?? []).map(({ text }, place) => ({
          words: text,
          ...(places[at]?.[place] ?? { column: place, columns: 1 }),
        }));
        return { ...row, cells: drafts };
      });
    },
  );
}
