import type { TextLine } from './text-run';

/** Cells stand below each other: their edges differ by less than this part of the size. */
const ALIGNED = 0.6;
/** A number or mark before its text is no cell. */
const MARK = /^(?:\(?(?:[\p{Nd}]{1,3}|\p{L}|[ivxlc]{1,5})[.)]|[•▪◦‣●■–—*-]|\p{Nd}{1,3})$/u;

function rowsOf(pieces: readonly TextLine[]): TextLine[][] {
  const rows: TextLine[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(piece.y - first.y) <= 0.3 * Math.min(piece.size, first.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((one, other) => one.x - other.x));
}
function isAligned(row: readonly TextLine[], other: readonly TextLine[] | undefined): boolean {
  if (other === undefined || other.length < 2) return false;
  return row.slice(1).some((cell) =>
    other.slice(1).some((below) => {
      const near = ALIGNED * cell.size;
      return (
        Math.abs(cell.x - below.x) <= near ||
        Math.abs(cell.right - below.right) <= near ||
        Math.abs(cell.x + cell.right - below.x - below.right) <= near
      );
    }),
  );
}
/** The pieces of a region, top down → its lines; rows of a table keep their cells apart. */
export function joinRows(pieces: readonly TextLine[], left: boolean): TextLine[] {
  const rows = rowsOf(pieces);
  return rows.map((row, at): TextLine => {
    const ordered = left ? [...row].reverse() : row;
    const widest = row.reduce((one, other) => (other.text.length > one.text.length ? other : one));
    const texts = ordered.map(({ text }) => text);
    const tabular =
      row.length > 1 && !MARK.test(texts[0] ?? '') && (isAligned(row, rows[at - 1]) || isAligned(row, rows[at + 1]));
    return {
      ...widest,
      text: texts.join(' '),
      x: row[0]?.x ?? widest.x,
      right: Math.max(...row.map((piece) => piece.right)),
      cells: tabular ? texts : [],
    };
  });
}
