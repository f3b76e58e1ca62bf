/** One line of a page with what the rules ask of it. */
export interface Line {
  readonly text: string;
  /** Lower case, letters and digits with single blanks between; empty for lines too long to be a phrase. */
  readonly key: string;
  /** Words; in scripts without blanks two characters count as one. */
  readonly words: number;
  /** Ends as a sentence does. */
  readonly ends: boolean;
  /** Ends as a cut-off teaser does. */
  readonly cut: boolean;
  /** Begins with the number or mark of a list. */
  readonly listed: boolean;
  /** Reads like a sentence or more. */
  readonly prose: boolean;
}
/** No phrase of a page's frame is longer. */
const LONGEST_PHRASE = 240;
/** A shorter line is more often a link than a sentence, whatever it ends with. */
const FEWEST_PROSE_WORDS = 8;
/** So many words make a paragraph even where the full stop is missing. */
const PARAGRAPH_WORDS = 25;
/** A longer text that ends in an ellipsis is no teaser. */
const LONGEST_TEASER = 40;
const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/;
const SPACED = /[^\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]+/g;
const END = /[.!?:;。！？؟।۔։።\u2026][\s"'”’»)\]）」』*]*$/;
const CUT = /(?:\.\.\.|…|\[…\]|\[\.\.\.\])\]?\s*(?:\p{L}+ ?){0,2}[»>→]*$/u;

/** Georgian has no capitals, though its letters count as small ones. */
const LOW = /^(?!\p{Script=Georgian})\p{Ll}/u;
const LISTED = /^(?:[•▪◦‣●■–—*-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|[（(]?[０-９]{1,3}[）．、\u3000]|[①-⑳])/;

/** The words of a phrase, without marks, counts at its end or case. */
function keyOf(text: string): string {
  if (text.length > LONGEST_PHRASE) return '';
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}&@'.+-]+/gu, ' ')
    .replace(/(?:^| )[&.'+-]+(?= |$)/g, ' ')
    .replace(/[.']+(?= |$)/g, '')
    .replace(/ +/g, ' ')
    .trim();
}
/** The words of a text, roughly: runs between blanks, or half the characters of a script without blanks. */
export function countWords(text: string): number {
  let blanks = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const blank = code === 32 || code === 0xa0 || code === 0x3000 || (code >= 9 && code <= 13);
    if (!blank && !inside) blanks++;
    inside = !blank;
  }
  return UNSPACED.test(text) ? Math.max(blanks, Math.ceil(text.replace(SPACED, '').length / 2)) : blanks;
}
/** Does a text begin amid a sentence? */
export function beginsLow(text: string): boolean {
  return LOW.test(text);
}
export function lineOf(text: string): Line {
  const tail = text.slice(-60);
  const words = countWords(text);
  const cut = words < LONGEST_TEASER && CUT.test(tail);
  const ends = END.test(tail);
  const prose = (words >= FEWEST_PROSE_WORDS && ends && !cut) || words >= PARAGRAPH_WORDS;
  const listed = LISTED.test(text.slice(0, 12));
  return { text, key: keyOf(text), words, ends, cut, listed, prose };
}
