import { type CellPlace, MOST_COLUMNS } from '../document/table-row';
import type { PageElement } from './page-element';

/** As far as a cell may reach down (HTML, "attributes common to td and th elements"). */
const MOST_ROWS = 65_534;

function elementsOf(element: PageElement): PageElement[] {
  return element.children.filter((child): child is PageElement => typeof child !== 'string');
}
export function isTableCell({ tag }: PageElement): boolean {
  return tag === 'td' || tag === 'th';
}
function numberOf(element: PageElement, name: string, most: number): number {
  const number = Number.parseInt(element.attributes[name] ?? '1', 10);
  return Math.min(most, Number.isNaN(number) || number < 0 ? 1 : number);
}
/**
 * Where each cell of a table stands, after "forming a table" of HTML: a cell takes the next columns over which none from above
 * reaches. Cells of tables within it are not told.
 */
export function tableColumns(table: PageElement): Map<PageElement, CellPlace> {
  const places = new Map<PageElement, CellPlace>();
  const place = (rows: readonly PageElement[]): void => {
    /** For each column, how many rows further down it is taken. */
    let taken: number[] = [];
    for (const row of rows) {
      const below = taken.map((left) => Math.max(0, left - 1));
      let column = 0;
      for (const cell of elementsOf(row).filter(isTableCell)) {
        while ((taken[column] ?? 0) > 0) column++;
        const columns = numberOf(cell, 'colspan', MOST_COLUMNS) || 1;
        // No number of rows means all that follow.
        const down = numberOf(cell, 'rowspan', MOST_ROWS) || MOST_ROWS;
        places.set(cell, { column, columns });
        const end = Math.min(MOST_COLUMNS, column + columns);
        for (let at = column; at < end && down > 1; at++) below[at] = Math.max(below[at] ?? 0, down - 1);
        column += columns;
      }
      taken = below;
    }
  };
  // No cell reaches out of its group of rows.
  const loose: PageElement[] = [];
  for (const child of elementsOf(table)) {
    if (child.tag === 'tr') loose.push(child);
    else if (/^t(?:head|body|foot)$/.test(child.tag)) place(elementsOf(child).filter(({ tag }) => tag === 'tr'));
  }
  place(loose);
  return places;
}
