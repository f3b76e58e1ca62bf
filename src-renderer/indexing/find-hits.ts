import { foldWord } from '#text/fold';
import { wordsOf } from '#text/words-of';
import { hitOf, type QueryWord } from './query';

export interface Hit {
  /** UTF-16 offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** Which word of the query it is a hit of. */
  readonly word: number;
}
/** Every place of a text where a word of the query stands, in order. Offsets are those of the text, not of its folding. */
export function findHits(source: string, words: readonly QueryWord[]): Hit[] {
  if (words.length === 0) return [];
  return wordsOf(source).flatMap(({ text, start, end }) => {
    const word = hitOf(words, foldWord(text));
    return word < 0 ? [] : [{ start, end, word }];
  });
}
