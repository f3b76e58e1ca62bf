import { annotationsToCsv } from './annotations-to-csv';
import { annotationsToJson } from './annotations-to-json';
import { annotationsToMarkdown } from './annotations-to-markdown';
import type { CitedPassage, Unproved } from './cited-passage';
import type { ExportOptions } from './export-options';
import { inTurns } from './in-turns';
import type { About, Piece } from './piece';
import { verifyInPiece } from './verify-quotes';

/** A finished document. */
export interface Written {
  readonly content: string;
  /** Size as a file in UTF-8. */
  readonly bytes: number;
  readonly lines: number;
  /** The first passage whose quote does not read back from what was written; such a document must not be saved. */
  readonly unproved: Unproved | null;
}
function pieces(passages: readonly CitedPassage[], options: ExportOptions, about: About): Iterable<Piece> {
  switch (options.format) {
    case 'markdown':
      return annotationsToMarkdown(passages, options, about);
    case 'csv':
      return annotationsToCsv(passages, options);
    case 'json':
      return annotationsToJson(passages, about);
  }
}
/** Writes passages in the format that is asked for and reads every quote back from what was written. */
export async function writeDocument(
  passages: readonly CitedPassage[],
  options: ExportOptions,
  about: About,
  signal: AbortSignal,
): Promise<Written> {
  const encoder = new TextEncoder();
  const texts: string[] = [];
  let [bytes, lines] = [0, 0];
  let unproved: Unproved | null = null;
  for await (const piece of inTurns(pieces(passages, options, about), signal)) {
    texts.push(piece.text);
    bytes += encoder.encode(piece.text).length;
    lines += piece.text.split('\n').length - 1;
    unproved ??= verifyInPiece(piece);
  }
  return { content: texts.join(''), bytes, lines, unproved };
}
