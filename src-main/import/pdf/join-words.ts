/** A hyphen at the end of a line behind a word, and small letters that go on on the next. */
const BROKEN = /(\p{L}[\p{L}\p{M}'’]*)[-\u00AD\u2010]$/u;
const GOES_ON = /^(?!\p{Script=Georgian})(\p{Ll}[\p{L}\p{M}'’]*)/u;
/** So much of a text shows how it ends; a long one is not looked through at every line. */
const LONGEST_END = 100;
const CJK_END = /[\u2E80-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]$/u;
const CJK_START = /^[\u2E80-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;
/** An address goes on without a blank where its line was full. */
const ADDRESS_END = /(?:https?:\/\/|www\.)(?:\S*[/.?&=_-])?$/u;
/** What stands before a hyphen as a word of its own more often than as half of one. */
const KEEPS_HYPHEN =
  /^(?:non|self|well|ex|vice|pro|anti|post|half|mid|all|long|short|high|low|so|semi|multi|franco|anglo|sino)$/iu;

export interface Vocabulary {
  has(word: string): boolean;
}
/** All words of lines but the halves at their ends, and words with their hyphens: what the document itself spells. */
export function wordsOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const whole = line.replace(BROKEN, '').toLowerCase();
    for (const [word] of whole.matchAll(/\p{L}[\p{L}\p{M}'’]*(?:[-\u2010]\p{L}[\p{L}\p{M}'’]*)*/gu)) words.add(word);
  }
  return words;
}
/** Was the hyphen between two halves set only because the line was full? */
function isSoft(first: string, second: string, hyphen: string, words: Vocabulary): boolean {
  if (hyphen === '\u00AD') return true;
  const [one, two] = [first.toLowerCase(), second.toLowerCase()];
  if (words.has(one + two)) return true;
  if (words.has(`${one}-${two}`) || words.has(`${one}\u2010${two}`) || KEEPS_HYPHEN.test(one)) return false;
  return !(one.length > 2 && two.length > 2 && words.has(one) && words.has(two));
}
/**
 * Two lines of one paragraph as one text: "inter-" + "national" → "international", "well-" + "known" → "well-known",
 * ideographs without a blank. The document's own words decide where a hyphen could be either.
 */
export function joinWords(text: string, line: string, words: Vocabulary): string {
  const end = text.slice(-LONGEST_END);
  const [, first] = BROKEN.exec(end) ?? [];
  const [, second] = GOES_ON.exec(line) ?? [];
  if (first !== undefined && second !== undefined) {
    return isSoft(first, second, text.slice(-1), words) ? text.slice(0, -1) + line : text + line;
  }
  if (/[^\s-]-$/u.test(end) && /^\p{L}/u.test(line)) return text + line;
  if (CJK_END.test(end) && CJK_START.test(line)) return text + line;
  if (/\p{L}\/$/u.test(end) || (/[\p{L}\p{N}][\u2013-]$/u.test(end) && /^\p{N}/u.test(line)) || ADDRESS_END.test(end))
    return text + line;
  return `${text} ${line}`;
}
