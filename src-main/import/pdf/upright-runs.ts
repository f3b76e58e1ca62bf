import { plainCharacters } from './plain-characters';
import type { TextRun } from './text-run';

/** What pdfjs says of a piece of text. */
export interface DrawnText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly vertical?: boolean;
}
export interface UprightPage {
  /** The runs that stand as most of the page does. */
  readonly runs: readonly TextRun[];
  /** Text along the margins, turned against the page. */
  readonly aside: readonly TextRun[];
  readonly width: number;
  readonly height: number;
  /** Characters of fonts that do not say what they draw. */
  readonly nameless: number;
}
type Turn = 0 | 1 | 2 | 3;
type Turned = TextRun & { readonly turn: Turn };

/** Two transformations, one after the other: [a b c d e f] as in PDF. */
function multiply(outer: readonly number[], inner: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
/** A place seen with the page turned back by so many quarters. */
function turnBack(x: number, y: number, turn: Turn, width: number, height: number): readonly [number, number] {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  return turn === 3 ? [height - y, x] : [x, y];
}
/**
 * The texts of a page, upright: its own turn is taken back, and that of most of its text too (a table printed across the
 * page, Japanese in columns). `viewport` is the matrix from the page's space to one with y downwards.
 */
export function uprightRuns(
  drawn: readonly DrawnText[],
  viewport: readonly number[],
  width: number,
  height: number,
  vertical: ReadonlySet<string>,
): UprightPage {
  const all: Turned[] = [];
  const weights = [0, 0, 0, 0];
  let nameless = 0;
  let spaced = false;
  drawn.forEach(({ str, transform, width: length, height: depth, fontName }) => {
    if (str.trim() === '') {
      spaced ||= str !== '';
      return;
    }
    const plain = plainCharacters(str);
    nameless += plain.nameless;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = multiply(viewport, transform);
    const down = vertical.has(fontName);
    const turn = ((Math.round((Math.atan2(b, a) * 2) / Math.PI) + (down ? 5 : 4)) % 4) as Turn;
    const [x, y] = turnBack(e, f, turn, width, height);
    const size = Math.hypot(c, d) || depth;
    if (plain.text.trim() === '' || ![x, y, size].every(Number.isFinite)) return;
    const lead = plain.text.length - plain.text.trimStart().length;
    all.push({
      text: plain.text.trim(),
      x,
      y,
      width: down ? depth : length,
      size,
      font: fontName,
      order: all.length,
      spaced: spaced || lead > 0,
      turn,
    });
    weights[turn] = (weights[turn] ?? 0) + plain.text.length;
    spaced = plain.text.endsWith(' ');
  });
  const main = weights.indexOf(Math.max(...weights));
  const lying = main % 2 === 1;
  return {
    runs: all.filter(({ turn }) => turn === main),
    aside: all.filter(({ turn }) => turn !== main),
    width: lying ? height : width,
    height: lying ? width : height,
    nameless,
  };
}
