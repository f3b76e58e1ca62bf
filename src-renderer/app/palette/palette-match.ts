import { foldWord } from '#text/fold';
import { wordsOf } from '#text/words-of';

export interface Part {
  readonly start: number;
  readonly end: number;
}
/** The words that were typed, folded. */
export function typedWords(typed: string): readonly string[] {
  return wordsOf(typed)
    .map(({ text }) => foldWord(text))
    .filter((word) => word !== '');
}
/** How many UTF-16 units at the beginning of a word fold to what was typed. */
function lengthOf(typed: string, word: string): number {
  let length = 0;
  for (const char of word) {
    if (foldWord(word.slice(0, length)).length >= typed.length) break;
    length += char.length;
  }
  return length;
}
/**
 * Where the typed words begin words of a name, each somewhere and in any order; null when one of them begins none.
 * `matchWords('Export all annotations', ['exp'])` is [{start: 0, end: 3}].
 */
export function matchWords(name: string, typed: readonly string[]): readonly Part[] | null {
  const words = wordsOf(name).map(({ text, start }) => ({ text, start, folded: foldWord(text) }));
  const parts = typed.map((begin) => words.find(({ folded }) => folded.startsWith(begin)));
  if (parts.includes(undefined)) return null;
  const found = new Map<number, Part>();
  parts.forEach((word, at) => {
    if (!word) return;
    const end = word.start + lengthOf(typed[at] ?? '', word.text);
    found.set(word.start, { start: word.start, end: Math.max(end, found.get(word.start)?.end ?? 0) });
  });
  return [...found.values()].sort((a, b) => a.start - b.start);
}
