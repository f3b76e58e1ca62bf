import { foldWord } from '#text/fold';
import { wordsOf } from '#text/words-of';

export interface QueryWord {
  /** As the index has it. */
  readonly folded: string;
  /** Still being typed: longer words that begin like it count too. */
  readonly open: boolean;
}
/** The words of a query, each once. The last is open until a space follows; any other where a "*" stands behind it. */
export function queryWords(query: string): QueryWord[] {
  const found = new Map<string, QueryWord>();
  for (const { text, end } of wordsOf(query)) {
    const folded = foldWord(text);
    if (folded !== '') found.set(folded, { folded, open: end === query.length || query[end] === '*' });
  }
  return [...found.values()];
}
/** Which word of the query a word of a text is a hit of; -1 for none. An exact hit comes before an open one. */
export function hitOf(words: readonly QueryWord[], folded: string): number {
  const exact = words.findIndex((word) => word.folded === folded);
  return exact >= 0 ? exact : words.findIndex((word) => word.open && folded.startsWith(word.folded));
}
