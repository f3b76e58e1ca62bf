import { cutText, type Piece } from './cut-text';
import { pairPieces } from './pair-pieces';

/** A stretch of text that stands in the other text too, or does not. */
export interface Span {
  readonly text: string;
  readonly changed: boolean;
}
/**
 * Blocks of two texts that belong together: one of each, or several where paragraphs were merged or split, then with LF
 * between them. `same`: no word differs.
 */
export type DifferenceRow =
  | { readonly kind: 'same' | 'changed'; readonly here: readonly Span[]; readonly there: readonly Span[] }
  | { readonly kind: 'only-here'; readonly here: readonly Span[] }
  | { readonly kind: 'only-there'; readonly there: readonly Span[] };

/** Blocks are one if so much of the shorter one's words stands in the other: less is chance. */
const LEAST_SHARED = 0.25;
/** Equal pieces between two changes that are too few to read as text of their own ("of", a comma). */
const ISLAND = 2;

/** One of the two texts: its pieces, and for each which piece of the other text it equals; -1 for none. */
interface Side {
  readonly pieces: readonly Piece[];
  readonly mates: Int32Array;
  /** The first piece of each block, and the number of pieces behind the last. */
  readonly starts: readonly number[];
}
/** Blocks `from` up to, not including, `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}
interface Rung {
  readonly here: Stretch;
  readonly there: Stretch;
}
function sideOf(blocks: readonly string[]): Side {
  const pieces = cutText(blocks);
  const starts: number[] = [];
  for (const [at, { block }] of pieces.entries()) starts[block] ??= at;
  return { pieces, mates: new Int32Array(pieces.length).fill(-1), starts: [...starts, pieces.length] };
}
/** The same number for the same piece on both sides. */
function numbered(here: readonly Piece[], there: readonly Piece[]): [Uint32Array, Uint32Array] {
  const numbers = new Map<string, number>();
  const numberOf = ({ key }: Piece): number => {
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  return [Uint32Array.from(here, numberOf), Uint32Array.from(there, numberOf)];
}
function unpair(one: Side, other: Side, at: number): void {
  other.mates[one.mates[at] ?? -1] = -1;
  one.mates[at] = -1;
}
/** Marks equal pieces that stand lost between changes of both texts as changed, so that a rewritten sentence reads as one. */
function dropIslands(here: Side, there: Side): void {
  const isRewritten = (a: number, b: number): boolean => here.mates[a] === -1 && there.mates[b] === -1;
  for (let start = 0; start < here.mates.length; start++) {
    const mate = here.mates[start] ?? -1;
    if (mate < 0 || !isRewritten(start - 1, mate - 1)) continue;
    let length = 1;
    while (length <= ISLAND && here.mates[start + length] === mate + length) length += 1;
    if (length > ISLAND || !isRewritten(start + length, mate + length)) continue;
    for (let step = 0; step < length; step++) unpair(here, there, start + step);
  }
}
function sizeOf({ starts }: Side, block: number): number {
  return (starts[block + 1] ?? 0) - (starts[block] ?? 0);
}
/** Gives the pairs of blocks that equal pieces tie, in order, and parts the pieces again that tie two blocks by chance. */
function tiedBlocks(here: Side, there: Side): Rung[] {
  const ties: { readonly a: number; readonly b: number; readonly places: number[] }[] = [];
  for (const [at, mate] of here.mates.entries()) {
    if (mate < 0) continue;
    const [a, b] = [here.pieces[at]?.block ?? 0, there.pieces[mate]?.block ?? 0];
    const last = ties.at(-1);
    if (last?.a === a && last.b === b) last.places.push(at);
    else ties.push({ a, b, places: [at] });
  }
  return ties.flatMap(({ a, b, places }): Rung[] => {
    if (places.length >= LEAST_SHARED * Math.min(sizeOf(here, a), sizeOf(there, b)))
      return [{ here: { from: a, to: a + 1 }, there: { from: b, to: b + 1 } }];
    for (const at of places) unpair(here, there, at);
    return [];
  });
}
/** Makes one rung of those that share a block. */
function joinRungs(tied: readonly Rung[]): Rung[] {
  const rungs: Rung[] = [];
  for (const rung of tied) {
    const last = rungs.at(-1);
    const touches = last && (rung.here.from < last.here.to || rung.there.from < last.there.to);
    if (!touches) rungs.push(rung);
    else
      rungs[rungs.length - 1] = {
        here: { from: last.here.from, to: rung.here.to },
        there: { from: last.there.from, to: rung.there.to },
      };
  }
  return rungs;
}
function spansOf({ pieces, mates, starts }: Side, { from, to }: Stretch): Span[] {
  const spans: { text: string; changed: boolean }[] = [];
  const end = starts[to] ?? pieces.length;
  for (let at = starts[from] ?? end; at < end; at++) {
    const piece = pieces[at];
    const changed = (mates[at] ?? -1) < 0;
    const endsBlock = at + 1 < end && pieces[at + 1]?.block !== piece?.block;
    const text = `${piece?.text ?? ''}${endsBlock ? '\n' : ''}`;
    const last = spans.at(-1);
    if (last?.changed === changed) last.text += text;
    else spans.push({ text, changed });
  }
  return spans;
}
/**
 * The difference of two texts, given as the texts of their blocks, for reading: rows in order, words marked inside. Quotes and
 * dashes of another make, blanks, and paragraphs merged or split are no changes; a paragraph that moved is.
 * Joining the spans of one side's rows, with LF between rows, gives that side's blocks joined by LF.
 */
export function compareTexts(here: readonly string[], there: readonly string[]): DifferenceRow[] {
  const [ours, theirs] = [sideOf(here), sideOf(there)];
  for (const [a, b] of pairPieces(...numbered(ours.pieces, theirs.pieces))) {
    ours.mates[a] = b;
    theirs.mates[b] = a;
  }
  dropIslands(ours, theirs);
  const rows: DifferenceRow[] = [];
  let [a, b] = [0, 0];
  const alone = (endHere: number, endThere: number): void => {
    for (; a < endHere; a++) rows.push({ kind: 'only-here', here: spansOf(ours, { from: a, to: a + 1 }) });
    for (; b < endThere; b++) rows.push({ kind: 'only-there', there: spansOf(theirs, { from: b, to: b + 1 }) });
  };
  for (const rung of joinRungs(tiedBlocks(ours, theirs))) {
    alone(rung.here.from, rung.there.from);
    const sides = { here: spansOf(ours, rung.here), there: spansOf(theirs, rung.there) };
    const changed = [...sides.here, ...sides.there].some((span) => span.changed);
    rows.push({ kind: changed ? 'changed' : 'same', ...sides });
    [a, b] = [rung.here.to, rung.there.to];
  }
  alone(here.length, there.length);
  return rows;
}
