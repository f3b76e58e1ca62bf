import type { CitedPassage } from './cited-passage';

/** What a document needs to know beside its passages. */
export interface About {
  /** The first heading: "Annotations tagged position/condemn". */
  readonly heading: string;
  readonly archive: string;
  readonly now: Date;
}
/** A part of a document. Documents are written in pieces, so that a large one never holds the window. */
export interface Piece {
  readonly text: string;
  /** The passage in it, with its quote as it reads in `text`, by the rules of the format; null where it has none. */
  readonly carries: { readonly passage: CitedPassage; readonly readBack: string } | null;
}
/** A part without a passage: a head, a heading, an end. */
export function plainPiece(text: string): Piece {
  return { text, carries: null };
}
