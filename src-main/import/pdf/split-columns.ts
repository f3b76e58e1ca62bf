import { runsLeft } from './order-runs';
import type { TextLine } from './text-run';

/** Lines of one column or of the full width, in reading order. */
export type Region = readonly TextLine[];

/** Columns stand side by side for so many lines at least; what is shorter is a row of a table, a head, signatures. */
const FEWEST_LINES = 4;
/** Lines of a column fill it: so much of its width, and so many characters, on average. */
const FILLED = 0.5;
const FEWEST_CHARACTERS = 11;
/** Two lines that are filled so well are columns too: those above a figure. */
const FEWEST_WELL_FILLED = 2;
const WELL_FILLED = 0.8;
const ENOUGH_CHARACTERS = 28;
/** The white between columns, in parts of the size of the text. */
const GUTTER = 0.6;
/** Places for a gutter are tried in steps of so many points, or so many steps: a hostile page may be a kilometre wide. */
const STEP = 2;
const MOST_STEPS = 400;
/** A page of more pieces is a drawing. */
const MOST_PIECES = 4_000;
/** No column is narrower than so many points. */
const NO_MARGIN = 40;
/** Columns in columns: three levels give eight, more than any paper has. */
const DEEPEST = 3;

type Side = 'left' | 'right' | 'across';

function sideOf({ x, right }: TextLine, gutter: number, half: number): Side {
  if (right <= gutter + half) return right <= gutter - half || x < gutter - half ? 'left' : 'across';
  return x >= gutter - half ? 'right' : 'across';
}
function extent(lines: readonly TextLine[]): readonly [left: number, right: number] {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    left = Math.min(left, line.x);
    right = Math.max(right, line.right);
  }
  return [left, right];
}
/** Number of baselines; pieces of one line count once. */
function countLines(lines: readonly TextLine[]): number {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { y, size } of lines) {
    if (y - last > 0.5 * size) count++;
    last = y;
  }
  return count;
}
/** How a column is filled by its lines: 'well' where they could be nothing but a text. */
function fillOf(lines: readonly TextLine[]): 'well' | 'fairly' | 'hardly' {
  const [left, right] = extent(lines);
  const count = countLines(lines);
  const width = lines.reduce((sum, line) => sum + line.right - line.x, 0) / count;
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0) / count;
  // Ideographs say as much with half the characters.
  const wide = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/.test(lines[0]?.text ?? '') ? 2 : 1;
  if (width < FILLED * (right - left) || wide * characters < FEWEST_CHARACTERS) return 'hardly';
  return width > WELL_FILLED * (right - left) && wide * characters > ENOUGH_CHARACTERS ? 'well' : 'fairly';
}
/** The stretches between lines that cross the gutter, each with what lies on either side. */
function bandsOf(lines: readonly TextLine[], gutter: number, half: number): TextLine[][] {
  const bands: TextLine[][] = [];
  let open = false;
  for (const line of lines) {
    const across = sideOf(line, gutter, half) === 'across';
    if (bands.length === 0 || across || !open) bands.push([line]);
    else bands.at(-1)?.push(line);
    open = !across;
  }
  return bands;
}
interface Sides {
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
}
/** The two columns of a band; null where its text is none. */
function sidesOf(band: readonly TextLine[], gutter: number, half: number): Sides | null {
  const left = band.filter((line) => sideOf(line, gutter, half) === 'left');
  const right = band.filter((line) => sideOf(line, gutter, half) === 'right');
  if (left.length + right.length < band.length) return null;
  const lines = Math.min(countLines(left), countLines(right));
  if (lines < FEWEST_WELL_FILLED) return null;
  const fills = [fillOf(left), fillOf(right)];
  if (fills.includes('hardly') || (lines < FEWEST_LINES && fills.includes('fairly'))) return null;
  return { left, right };
}
function sizeOf(lines: readonly TextLine[]): number {
  const sizes = lines.map(({ size }) => size).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
/** Where the gutter lies that parts most lines; NaN where there is none. */
function findGutter(lines: readonly TextLine[], half: number): number {
  const [left, right] = extent(lines);
  const step = Math.max(STEP, (right - left) / MOST_STEPS);
  let [first, last, most] = [Number.NaN, Number.NaN, 0];
  for (let gutter = left + NO_MARGIN; gutter < right - NO_MARGIN; gutter += step) {
    const parted = bandsOf(lines, gutter, half).reduce((sum, band) => {
      const sides = band.length < 2 * FEWEST_WELL_FILLED ? null : sidesOf(band, gutter, half);
      return sum + (sides ? Math.min(countLines(sides.left), countLines(sides.right)) : 0);
    }, 0);
    if (parted > most) [first, last, most] = [gutter, gutter, parted];
    // To the middle of the white.
    else if (parted === most && gutter - last <= 1.5 * step) last = gutter;
  }
  return (first + last) / 2;
}
/**
 * The pieces of a page's lines, top down → its regions in reading order: what crosses a gutter, then the column on the side
 * where the script begins, then the other. A table is left whole: its rows do not fill their columns.
 */
export function splitColumns(lines: readonly TextLine[], depth: number = DEEPEST): Region[] {
  if (depth === 0 || lines.length < 2 * FEWEST_WELL_FILLED || lines.length > MOST_PIECES)
    return lines.length > 0 ? [lines] : [];
  const half = (GUTTER * sizeOf(lines)) / 2;
  const gutter = findGutter(lines, half);
  if (Number.isNaN(gutter)) return [lines];
  const regions: TextLine[][] = [];
  const out: Region[] = [];
  const flush = (): void => {
    const whole = regions.splice(0).flat();
    // Above or below columns may be others.
    if (whole.length > 0) out.push(...splitColumns(whole, depth - 1));
  };
  for (const band of bandsOf(lines, gutter, half)) {
    const sides = sidesOf(band, gutter, half);
    if (!sides) {
      regions.push(band);
      continue;
    }
    flush();
    const parts = [splitColumns(sides.left, depth - 1), splitColumns(sides.right, depth - 1)];
    const left = runsLeft(band.map(({ text }) => text).join(' '));
    out.push(...(left ? parts.reverse() : parts).flat());
  }
  flush();
  return out;
}
