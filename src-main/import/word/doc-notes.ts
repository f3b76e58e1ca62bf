import { formatNumber } from '../document/format-number';
import type { DocFile } from './doc-file';

/** A note of a Word file: where its text lies among all characters, and its mark, empty where the author chose it. */
export interface DocNote {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}
const FOOTNOTES = { references: 2, texts: 3, format: 'decimal' } as const;
const ENDNOTES = { references: 46, texts: 47, format: 'lowerRoman' } as const;

function readNotes(
  { table, text }: DocFile,
  kind: typeof FOOTNOTES | typeof ENDNOTES,
  story: number,
  length: number,
): [number, DocNote][] {
  const references = table(kind.references);
  const texts = table(kind.texts);
  const count = Math.floor((references.length - 4) / 6);
  const notes: [number, DocNote][] = [];
  let counted = 0;
  for (let at = 0; at < count && 4 * at + 8 <= texts.length; at++) {
    const automatic = references.readUInt16LE(4 * (count + 1) + 2 * at) !== 0;
    const start = story + Math.min(length, texts.readUInt32LE(4 * at));
    const end = story + Math.min(length, texts.readUInt32LE(4 * at + 4));
    const mark = automatic ? formatNumber(++counted, kind.format) : '';
    if (start < end && end <= text.length) notes.push([references.readUInt32LE(4 * at), { start, end, mark }]);
  }
  return notes;
}
/** Footnotes and endnotes by the place of the character that refers to them. */
export function readDocNotes(file: DocFile): ReadonlyMap<number, DocNote> {
  const { body, footnotes, heads, comments, endnotes } = file.lengths;
  return new Map([
    ...readNotes(file, FOOTNOTES, body, footnotes),
    ...readNotes(file, ENDNOTES, body + footnotes + heads + comments, endnotes),
  ]);
}
