import { bothOrNone, type DifferingFacts, NONE, without, wordsIn } from './differing-facts';
import type { Reading } from './reading-of';
import { spelledAlike } from './spelled-alike';
import { KIND, type Tokens } from './tokens-of';

/** Titles that share so much of the shorter one, numbers aside, follow one pattern: "Message to A on the occasion of B". */
const PATTERN_SHARE = 0.5;

function lettered({ words, kinds }: Tokens): string[] {
  return words.filter((_, at) => kinds[at] !== KIND.number);
}
function followOnePattern(one: Tokens, other: Tokens): boolean {
  const [ours, theirs] = [lettered(one), lettered(other)];
  const shared = ours.length - without(ours, theirs).length;
  return shared > 0 && shared >= Math.min(ours.length, theirs.length) * PATTERN_SHARE;
}
function strange(tokens: Tokens, others: Tokens, kind: number): string[] {
  const known = (word: string): boolean =>
    others.words.some((other) => word === other || (kind === KIND.name && spelledAlike(word, other)));
  return wordsIn(tokens, [0, tokens.words.length], kind).filter((word) => !known(word));
}
/** The numbers and names in which two titles of one pattern differ; none where they are worded freely, as headlines are. */
export function differingTitles({ title: one }: Reading, { title: other }: Reading): DifferingFacts {
  if (!followOnePattern(one, other)) return { numbers: NONE, names: NONE };
  return {
    numbers: bothOrNone(strange(one, other, KIND.number), strange(other, one, KIND.number)),
    names: bothOrNone(strange(one, other, KIND.name), strange(other, one, KIND.name)),
  };
}
