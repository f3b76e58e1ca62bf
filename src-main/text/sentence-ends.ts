import { ABBREVIATIONS, NUMBERED_ABBREVIATIONS } from './abbreviations';
import { MONTHS } from './months';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
/** A word that rarely follows an initial or an acronym inside a sentence: "the plan of the U.N. | The Council …". */
const OPENERS = new Set(
  'the this that these those it we they he she in on at as but and however our all if there'.split(' '),
);
/** Longest end or beginning that is looked at, so that a text without blanks costs no more than another. */
const WINDOW = 40;
const LAST_WORD = /(?:^|[\s("'«“‘’[])([\p{L}\p{N}.]+)\.\s*$/u;
const FIRST_WORD = /^["'«“‘([]*([\p{L}\p{N}]+)/u;
const INITIALS = /^(?:\p{Lu}|\p{Lu}\p{Ll}?(?:\.\p{Lu}\p{Ll}?)+)$/u;
/** Without one of these before its end a text is one sentence; most lines of a page are, and the segmenter is dear. */
const TERMINAL = /[\p{Sentence_Terminal}\r\n\u0085\u2028\u2029](?!$)/u;
const LABEL_ONLY = /^\s*\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[A-Z])[.)]\s*$/;

/** Georgian has no capitals, though its letters count as small ones. */
const LOW = /^(?!\p{Script=Georgian})\p{Ll}/u;
const WORDS = /[\p{L}\p{N}]/u;

/** Is the place between two segments inside a sentence ("Jan. | 10", "U.N. | Charter", "1. | Affirms")? */
function belongsTogether(before: string, after: string): boolean {
  if (!WORDS.test(after) || (before.length < WINDOW && !WORDS.test(before))) return true;
  const next = FIRST_WORD.exec(after.slice(0, WINDOW))?.[1] ?? '';
  if (LOW.test(next) && /[.!?…]["'”’»)\]]*\s*$/.test(before)) return true;
  if (before.length < WINDOW && LABEL_ONLY.test(before)) return true;
  const last = LAST_WORD.exec(before.slice(-WINDOW))?.[1];
  if (last === undefined) return false;
  const word = last.toLowerCase();
  const number = /^\p{N}/u.test(next);
  if (ABBREVIATIONS.has(word)) return true;
  if (number && (NUMBERED_ABBREVIATIONS.has(word) || MONTHS.has(word))) return true;
  if (/^\d{1,2}$/.test(word)) return MONTHS.has(next.toLowerCase());
  return INITIALS.test(last) && next !== '' && !OPENERS.has(next.toLowerCase());
}
/**
 * End offsets of the sentences of `text`, UTF-16, ascending; the last is its length, and the slices between them rejoin it.
 * Intl.Segmenter, corrected after abbreviations, initials, months and numbers of clauses.
 */
export function sentenceEnds(text: string): number[] {
  if (!TERMINAL.test(text)) return text === '' ? [] : [text.length];
  const ends: number[] = [];
  let start = 0;
  for (const { index, segment } of SENTENCES.segment(text)) {
    const before = text.slice(Math.max(start, index - WINDOW), index);
    if (index > 0 && !belongsTogether(before, segment)) {
      ends.push(index);
      start = index;
    }
  }
  if (text.length > 0) ends.push(text.length);
  return ends;
}
