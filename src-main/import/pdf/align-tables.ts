import type { Paragraph } from './paragraph';
import { alignCells } from './table-columns';

/** Rows that follow one another, also over the end of a page, are a table: their cells get its columns. */
export function alignTables(paragraphs: readonly Paragraph[]): Paragraph[] {
  const tables: Paragraph[][] = [];
  paragraphs.forEach((paragraph, at) => {
    if (paragraph.kind === 'table-row' && paragraphs[at - 1]?.kind === 'table-row') tables.at(-1)?.push(paragraph);
    else tables.push([paragraph]);
  });
  return tables.flatMap((table) => {
    const cells = table.map(({ lines }) => lines[0]?.cells ?? []);
    const places = alignCells(cells);
    return table.map((paragraph, row): Paragraph => {
      if (paragraph.kind !== 'table-row') return paragraph;
      const drafts = (cells[row] ?? []).map(({ text }, at) => ({
        words: text,
        ...(places[row]?.[at] ?? { column: at, columns: 1 }),
      }));
      return { ...paragraph, cells: drafts };
    });
  });
}
