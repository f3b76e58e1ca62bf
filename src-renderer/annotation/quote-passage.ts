import type { Quote } from '#contract/change';

/** Characters of context kept on each side of a quote: enough to tell repeated phrases apart (Hypothesis keeps 32 too). */
const CONTEXT = 32;

export interface Passage {
  /** UTF-16 offsets in a text. */
  readonly start: number;
  readonly end: number;
}
/** A cut between the halves of a surrogate pair would leave text that no file can hold. */
function isInsidePair(source: string, at: number): boolean {
  const [before, after] = [source.charCodeAt(at - 1), source.charCodeAt(at)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
/**
 * Describes the passage [start, end) of the text with this id so that `findPassage` finds it again.
 *
 *     quotePassage(id, 'We urge all States.', { start: 3, end: 7 })
 *     → { text: id, start: 3, end: 7, exact: 'urge', prefix: 'We ', suffix: ' all States.' }
 */
export function quotePassage(text: string, source: string, { start, end }: Passage): Quote {
  const before = Math.max(0, start - CONTEXT);
  const after = Math.min(source.length, end + CONTEXT);
  return {
    text,
    start,
    end,
    exact: source.slice(start, end),
    prefix: source.slice(isInsidePair(source, before) ? before + 1 : before, start),
    suffix: source.slice(end, isInsidePair(source, after) ? after - 1 : after),
  };
}
/**
 * Where the quoted words stand in `source`: at their place, else where they stand once with their context; else null.
 * Never other words, and never one of several like places: an annotation does not move by guess.
 */
export function findPassage({ start, end, exact, prefix, suffix }: Quote, source: string): Passage | null {
  const inPlace =
    source.slice(start, end) === exact &&
    source.slice(Math.max(0, start - prefix.length), start) === prefix &&
    source.startsWith(suffix, end);
  if (inPlace) return { start, end };
  const whole = prefix + exact + suffix;
  const at = source.indexOf(whole);
  if (exact === '' || at < 0 || source.indexOf(whole, at + 1) >= 0) return null;
  return { start: at + prefix.length, end: at + prefix.length + exact.length };
}
