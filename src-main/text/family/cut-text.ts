/** A word, a sign, or where words would be too many a whole block, with the blanks behind it. */
export interface Piece {
  readonly text: string;
  /** The piece without blanks, and with signs that only look different made equal: curly quotes, long dashes. */
  readonly key: string;
  /** Number of the block it stands in. */
  readonly block: number;
}
/** Words of a text that are compared one by one; longer texts, some 200 printed pages, are compared by blocks. */
const MOST_PIECES = 100_000;
const BLANKS = /^\s+/u;
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** A character of an unspaced script with its marks, a word of another script, or any other sign; then blanks. */
const PIECE = new RegExp(`(?:[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+|\\S)\\s*`, 'gu');
const QUOTES = /["“”„‟«»「」]/gu;
const APOSTROPHES = /['’‘‛]/gu;
const DASHES = /[‐‑‒–—―]/gu;
const PLAIN = /^[\w\s]*$/;

function keyOf(text: string): string {
  const bare = text.trimEnd();
  if (PLAIN.test(bare)) return bare;
  return bare.normalize('NFC').replace(QUOTES, '"').replace(APOSTROPHES, "'").replace(DASHES, '-');
}
function cutBlock(text: string, block: number): Piece[] {
  const lead = BLANKS.exec(text)?.[0] ?? '';
  const pieces = Array.from(text.slice(lead.length).matchAll(PIECE), ([piece]) => piece);
  // Blanks at the head have no piece to stand behind.
  if (lead !== '' || pieces.length === 0) pieces[0] = lead + (pieces[0] ?? '');
  return pieces.map((piece) => ({ text: piece, key: keyOf(piece.trimStart()), block }));
}
/** Cuts blocks into pieces that rejoin them; each block has one at least. */
export function cutText(blocks: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [block, text] of blocks.entries()) {
    // Not spread: a block can hold more pieces than a call takes arguments.
    for (const piece of cutBlock(text, block)) pieces.push(piece);
    if (pieces.length > MOST_PIECES) return blocks.map((whole, at) => ({ text: whole, key: whole, block: at }));
  }
  return pieces;
}
