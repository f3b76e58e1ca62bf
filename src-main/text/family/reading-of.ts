import { distinct, shinglesOf } from './shingles-of';
import { hashOf, KIND, type Tokens, tokensOf } from './tokens-of';

/** An article as families look at it: the cleaned text, since reprints differ mainly in their frames. */
export interface FamilyArticle {
  /** Empty where none was found: a file's name is no title. */
  readonly title: string;
  /** EDTF; empty where it is not known, or only guessed. */
  readonly date: string;
  readonly text: string;
}
/** What two articles are compared by. */
export interface Reading {
  readonly title: Tokens;
  readonly date: string;
  readonly body: Tokens;
  /** The different shingles of the body, ascending. */
  readonly shingleSet: Uint32Array;
  /** Hashes of its different numbers and names, ascending: what reprints share and statements from one template do not. */
  readonly facts: Uint32Array;
}
/** Of a longer text only the beginning is compared: forty printed pages tell a statement from all others. */
const MOST_TOKENS = 20_000;
const MOST_TITLE_TOKENS = 100;

function factsOf({ kinds, hashes }: Tokens): Uint32Array {
  return distinct(hashes.filter((_, at) => kinds[at] !== KIND.word));
}
/** Reads an article once, for its sketch and for every comparison. */
export function readingOf({ title, date, text }: FamilyArticle): Reading {
  const body = tokensOf(text, MOST_TOKENS);
  return {
    title: tokensOf(title, MOST_TITLE_TOKENS, true),
    date,
    body,
    shingleSet: distinct(shinglesOf(body.hashes)),
    facts: factsOf(body),
  };
}
/** Whether a word stands anywhere in an article's title or text. */
export function hasWord({ title, body }: Reading, word: string): boolean {
  const hash = hashOf(word);
  return body.hashes.includes(hash) || title.hashes.includes(hash);
}
