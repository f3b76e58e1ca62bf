/** A place inside one of the pieces (text nodes) that a block's text is cut into. */
export interface PiecePlace {
  readonly piece: number;
  readonly offset: number;
}
/** The offset in the whole of a place in a piece. Inverse of `placeInPieces`. */
export function offsetInPieces(lengths: readonly number[], { piece, offset }: PiecePlace): number {
  return lengths.slice(0, piece).reduce((sum, length) => sum + length, 0) + offset;
}
/**
 * The place of an offset. Where two pieces meet, a range that begins there takes the start of the later one and a range that
 * ends there the end of the earlier one, so that neither touches a piece it has no characters in. Null beyond the last piece.
 */
export function placeInPieces(lengths: readonly number[], offset: number, edge: 'start' | 'end'): PiecePlace | null {
  let before = 0;
  for (const [piece, length] of lengths.entries()) {
    const inside = offset - before;
    if (inside < length || (edge === 'end' && inside === length)) return { piece, offset: inside };
    before += length;
  }
  const last = lengths.length - 1;
  return last >= 0 && offset === before ? { piece: last, offset: lengths[last] ?? 0 } : null;
}
