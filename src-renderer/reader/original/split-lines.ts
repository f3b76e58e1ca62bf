/** Lines and letters that are laid out together: few enough to take no time, enough to fill a screen. */
const MOST_LINES = 200;
const MOST_LETTERS = 20_000;

interface Part {
  /** Offset in the text. */
  readonly start: number;
  /** Without the LF behind it. */
  readonly text: string;
  readonly lines: number;
}
/** Where a part that begins here has to end, and whether an LF stands there. */
function endOf(text: string, start: number): { readonly end: number; readonly lines: number } {
  const most = start + MOST_LETTERS;
  let end = start - 1;
  for (let lines = 1; lines <= MOST_LINES; lines++) {
    const next = text.indexOf('\n', end + 1);
    if (next < 0 && text.length <= most) return { end: text.length, lines };
    if (next < 0 || next > most) {
      if (lines > 1) return { end, lines: lines - 1 };
      // A line longer than a part is cut, though never inside a letter.
      const isPair = (text.codePointAt(most - 1) ?? 0) > 0xffff;
      return { end: isPair ? most - 1 : most, lines: 1 };
    }
    end = next;
  }
  return { end, lines: MOST_LINES };
}
/** A text in parts of whole lines, which can be laid out one by one; joined by LF where one stood, they are the text. */
export function splitLines(text: string): Part[] {
  const parts: Part[] = [];
  for (let start = 0; start <= text.length; ) {
    const { end, lines } = endOf(text, start);
    parts.push({ start, text: text.slice(start, end), lines });
    start = text[end] === '\n' || end === text.length ? end + 1 : end;
  }
  return parts;
}
