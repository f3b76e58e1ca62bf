import { foldWord } from '#text/fold';

/** Words in one shingle: three are seldom common to two texts by chance. Where words are not spaced, four characters are as rare. */
const SHINGLE = 3;
const SHINGLE_UNSPACED = 4;
/**
 * Of the shorter text so much must stand in the other. Measured: texts with words replaced, letters misread, paragraphs
 * moved or taken out share .8 and more; of two statements of one house 95 (Security Council) to 99 (White House) in 100
 * share less than this. What shares more all the same is one form filled in twice.
 */
const LEAST_SHARED = 0.2;
/** With fewer shingles a share says nothing: one common phrase would be a fifth. */
const FEWEST = 10;
/** Of longer texts only the beginning is compared: it is enough to tell, and a book would hold up the host. */
const MOST_TOKENS = 20_000;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A document as far as it is compared. */
export interface Compared {
  /** Empty where it is unknown. */
  readonly title: string;
  /** EDTF; empty where it is unknown. */
  readonly date: string;
  readonly text: string;
}
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [run] of text.matchAll(RUN)) {
    if (UNSPACED.test(run)) tokens.push(...run);
    else tokens.push(foldWord(run));
    if (tokens.length >= MOST_TOKENS) break;
  }
  return tokens;
}
function shinglesOf(text: string): Set<string> {
  const tokens = tokensOf(text);
  const shingles = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const end = at + (UNSPACED.test(token) ? SHINGLE_UNSPACED : SHINGLE);
    if (end <= tokens.length) shingles.add(tokens.slice(at, end).join(' '));
  }
  return shingles;
}
function isSameTitle(one: string, other: string): boolean {
  const [left, right] = [tokensOf(one).join(' '), tokensOf(other).join(' ')];
  return left !== '' && left === right;
}
/** One form filled in twice (a declaration for each disaster) shares nearly all of its words, but neither title nor date. */
function isOtherMatter(one: Compared, other: Compared): boolean {
  const bothSay = (field: 'title' | 'date'): boolean => one[field] !== '' && other[field] !== '';
  return bothSay('title') && bothSay('date') && !isSameTitle(one.title, other.title) && one.date !== other.date;
}
/** Whether two documents can be versions of one article; those with very short texts can where their titles are the same. */
export function resembles(one: Compared, other: Compared): boolean {
  if (isOtherMatter(one, other)) return false;
  const [left, right] = [shinglesOf(one.text), shinglesOf(other.text)];
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  if (small.size < FEWEST) return isSameTitle(one.title, other.title);
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / small.size >= LEAST_SHARED;
}
