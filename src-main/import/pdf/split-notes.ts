import type { TextLine } from './text-run';

/** Notes are set smaller than the text. */
const SMALLER = 0.93;
/** They stand in the lower part of the page. */
const LOWER = 0.3;
const MOST_LINES = 60;
const MARKER = /^(\(?\p{Nd}{1,3}\)?(?!\p{Nd})|[*†‡]{1,3})(?:[.)]?\s*)(?=[\p{L}\p{N}"“«‘(【「])/u;

/** "3 See resolution 1540." → "3" and the rest; null where a line begins no note. */
export function noteMarker(text: string): { readonly label: string; readonly rest: string } | null {
  const [whole, label] = MARKER.exec(text) ?? [];
  return whole === undefined || label === undefined ? null : { label, rest: text.slice(whole.length) };
}
function beginsNote({ text, note, size }: TextLine, bodySize: number): boolean {
  return note !== '' || (size <= SMALLER * bodySize && noteMarker(text) !== null);
}
/** The lines of a region → those of its text, and the notes below it, each with its lines. */
export function splitNotes(
  lines: readonly TextLine[],
  bodySize: number,
  height: number,
): { readonly text: readonly TextLine[]; readonly notes: readonly (readonly TextLine[])[] } {
  let from = lines.length;
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - MOST_LINES); at--) {
    const line = lines[at];
    if (!line || line.y < LOWER * height || line.cells.length > 0) break;
    if (beginsNote(line, bodySize)) from = at;
    // Below notes of its own size no text stands.
    else if (line.size > SMALLER * bodySize && from < lines.length) break;
  }
  const notes: TextLine[][] = [];
  // Where some begin with raised numbers, "10 seconds" at the beginning of a line is none.
  const raised = lines.slice(from).some(({ note }) => note !== '');
  for (const line of lines.slice(from)) {
    const begins = raised ? line.note !== '' || /^[*†‡]/.test(line.text) : beginsNote(line, bodySize);
    if (begins || notes.length === 0) notes.push([line]);
    else notes.at(-1)?.push(line);
  }
  return { text: lines.slice(0, from), notes };
}
