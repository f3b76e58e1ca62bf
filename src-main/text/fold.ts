export interface Folded {
  readonly text: string;
  /** `offsets[i]` is the UTF-16 offset in the source of folded position i; one more for the end. */
  readonly offsets: readonly number[];
}
/** ASCII letters and digits fold to themselves but for case: most texts take this way. */
const PLAIN = /^[\0-\x7f]*$/;

/** What two spellings of a word have in common: compatibility forms undone, no marks, lower case, ß as ss. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ');
}
/** Folds a text; folding changes length (İ, ß, ﬁ), so each folded position knows where it came from. */
export function fold(source: string): Folded {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const char of source) {
    const folded = foldWord(char);
    for (let i = 0; i < folded.length; i++) offsets.push(at);
    text += folded;
    at += char.length;
  }
  offsets.push(at);
  return { text, offsets };
}
