import { foldWord } from '../fold';

/** What a word of a text is when two texts are compared. */
export const KIND = { word: 0, name: 1, number: 2 } as const;
export interface Tokens {
  /** Folded; numbers as their digits. */
  readonly words: readonly string[];
  /** A `KIND` for each word. */
  readonly kinds: Uint8Array;
  /** 32 bits for each word, the same on every machine. */
  readonly hashes: Uint32Array;
}
/** Initials with their full stops ("U.S."), a number with its groups ("1,000"), or a word, which may hold digits ("G7"). */
const TOKEN =
  /\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{M}\p{N}])\.?|\p{Nd}{1,3}(?:[.,'’\u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))+|\p{Nd}+|[\p{L}\p{M}\p{N}]+/gu;
/** Scripts without spaces between words: each character is a token, so that no dictionary, and no change of one, plays a part. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PIECE = /\p{Nd}+|[A-Za-z]+|./gsu;
const PLAIN_NUMBER = /^[1-9][0-9]*$/;
const NUMBER = /^\p{Nd}/u;
const DIGIT = /\p{Nd}/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
/** What stands before the first word of a sentence, where a capital says nothing. */
const SENTENCE_BEFORE = /[.!?:;\n"“«„‘(•]\s*$/u;
/** A word so short before a full stop is an abbreviation or an initial ("Mr.", "R."), and the sentence goes on. */
const LONGEST_ABBREVIATION = 3;

/** The value of a digit of any script: digits stand in runs of ten, zero first. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
/** "1,000" is 1000, "07" is 7, "٢٠٢٤" is 2024. */
function plainNumber(written: string): string {
  if (PLAIN_NUMBER.test(written)) return written;
  const digits = Array.from(written.matchAll(DIGIT), ([digit]) => asciiDigit(digit)).join('');
  return digits.replace(/^0+(?=.)/, '');
}
/** FNV-1a over the UTF-16 units, then mixed so that every bit counts. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
function opensSentence(source: string, index: number, before: string): boolean {
  if (index === 0) return true;
  const gap = source.slice(Math.max(0, index - 4), index);
  if (!SENTENCE_BEFORE.test(gap)) return false;
  return !(/\.\s*$/.test(gap) && before.length <= LONGEST_ABBREVIATION && CAPITAL.test(before));
}
/**
 * The first `most` tokens of a text. A name is a word with a capital that does not open a sentence (with `everyCapital`, also
 * one that does, as in a title); scripts without capitals have no names here.
 */
export function tokensOf(source: string, most: number, everyCapital = false): Tokens {
  const words: string[] = [];
  const kinds: number[] = [];
  let before = '';
  const add = (written: string, kind: number): void => {
    const word = kind === KIND.number ? plainNumber(written) : foldWord(written).replaceAll('.', '');
    if (word === '') return;
    words.push(word);
    kinds.push(kind);
  };
  for (const { 0: written, index } of source.matchAll(TOKEN)) {
    if (words.length >= most) break;
    if (NUMBER.test(written)) add(written, KIND.number);
    else if (UNSPACED.test(written))
      for (const [piece] of written.matchAll(PIECE)) add(piece, NUMBER.test(piece) ? KIND.number : KIND.word);
    else {
      const named = CAPITAL.test(written) && (everyCapital || !opensSentence(source, index, before));
      add(written, named ? KIND.name : KIND.word);
    }
    before = written;
  }
  return { words, kinds: Uint8Array.from(kinds), hashes: Uint32Array.from(words, hashOf) };
}
