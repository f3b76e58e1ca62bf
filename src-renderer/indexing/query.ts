import { foldWord } from '#text/fold';
import { wordsOf } from '#text/words-of';

export interface QueryWord {
  /** As the index has it. */
  readonly folded: string;
  /** Still being typed: longer words that begin like it count too. */
  readonly open: boolean;
}
/** The words of a query, each once. The last is open until a space (or anything that is no letter) follows. */
export function queryWords(query: string): QueryWord[] {
  const words = wordsOf(query);
  const last = words.at(-1);
  const open = last !== undefined && last.end === query.length;
  const found = new Map<string, QueryWord>();
  for (const word of words) {
    const folded = foldWord(word.text);
    if (folded !== '') found.set(folded, { folded, open: open && word === last });
  }
  return [...found.values()];
}
/** Which word of the query a word of a text is a hit of; -1 for none. An exact hit comes before an open one. */
export function hitOf(words: readonly QueryWord[], folded: string): number {
  const exact = words.findIndex((word) => word.folded === folded);
  return exact >= 0 ? exact : words.findIndex((word) => word.open && folded.startsWith(word.folded));
}
