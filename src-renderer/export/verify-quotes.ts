import type { CodePoints } from '#text/code-points';
import type { CitedPassage, Unproved } from './cited-passage';
import type { Piece } from './piece';

function differs({ title, statement, quote }: CitedPassage): Unproved {
  return { why: 'differs', title, statement, quote };
}
/** Reads a passage back from its text, by the very offsets with which it leaves: null where the words there are its quote. */
export function verifyInText(passage: CitedPassage, source: string, { toUtf16 }: CodePoints): Unproved | null {
  const words = source.slice(toUtf16(passage.start), toUtf16(passage.end));
  return words === passage.quote && words !== '' ? null : differs(passage);
}
/** Reads a passage back from the piece of the document that carries it: null where its quote reads as it was. */
export function verifyInPiece({ carries }: Piece): Unproved | null {
  return carries === null || carries.readBack === carries.passage.quote ? null : differs(carries.passage);
}
