import type { TextLine } from './text-run';

/** Cells stand below each other: their edges differ by less than this part of the size. */
const ALIGNED = 0.6;
/** Pieces of one baseline are lines of their own where the gap is wider, in parts of the size. */
const APART = 3;
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
function joined(pieces: readonly TextLine[], left: boolean, cells: boolean): TextLine {
  const ordered = left ? [...pieces].reverse() : pieces;
  const widest = pieces.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  const texts = ordered.map(({ text }) => text);
  return {
    ...widest,
    text: texts.join(' '),
    x: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ right }) => right)),
    note: ordered[0]?.note ?? '',
    cells: cells ? ordered.map(({ text, x, right }) => ({ text, x, right })) : [],
  };
}
/** A letterhead on the left and a date on the right are two lines, though on one baseline. */
function splitApart(row: readonly TextLine[]): TextLine[][] {
  const parts: TextLine[][] = [];
  row.forEach((piece, at) => {
    const before = row[at - 1];
    const apart = before && piece.x - before.right > APART * piece.size && !MARK.test(before.text);
    if (before === undefined || apart) parts.push([piece]);
    else parts.at(-1)?.push(piece);
  });
  return parts;
}
/** The pieces of a region, top down → its lines; rows of a table keep their cells apart. */
export function joinRows(pieces: readonly TextLine[], left: boolean): TextLine[] {
  const rows = rowsOf(pieces);
  return rows.flatMap((row, at): TextLine[] => {
    const marked = row.length === 2 && MARK.test((left ? row[1] : row[0])?.text ?? '');
    const tabular = row.length > 1 && !marked && (isAligned(row, rows[at - 1]) || isAligned(row, rows[at + 1]));
    if (tabular) return [joined(row, left, true)];
    const parts = splitApart(row).map((part) => joined(part, left, false));
    return left ? parts.reverse() : parts;
  });
}
