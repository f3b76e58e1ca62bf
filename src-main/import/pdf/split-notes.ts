import type { TextLine } from './text-run';

/** Notes are set smaller than the text. */
const SMALLER = 0.93;
/** They stand in the lower part of the page. */
const LOWER = 0.3;
const MARKER = /^(\(?\p{Nd}{1,3}\)?|[*†‡§¶]{1,3})(?:[.)]?\s*)(?=[\p{L}\p{N}"“«‘(【「])/u;

/** "3 See resolution 1540." → "3" and the rest; null where a line begins no note. */
export function noteMarker(text: string): { readonly label: string; readonly rest: string } | null {
  const [whole, label] = MARKER.exec(text) ?? [];
  return whole === undefined || label === undefined ? null : { label, rest: text.slice(whole.length) };
}
/** The lines of a region → those of its text, and the notes below it, each with its lines. */
export function splitNotes(
  lines: readonly TextLine[],
  bodySize: number,
  height: number,
): { readonly text: readonly TextLine[]; readonly notes: readonly (readonly TextLine[])[] } {
  let from = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line || line.size > SMALLER * bodySize || line.y < LOWER * height || line.cells.length > 0) break;
    if (noteMarker(line.text) !== null) from = at;
  }
  const notes: TextLine[][] = [];
  for (const line of lines.slice(from)) {
    if (noteMarker(line.text) !== null || notes.length === 0) notes.push([line]);
    else notes.at(-1)?.push(line);
  }
  return { text: lines.slice(0, from), notes };
}
