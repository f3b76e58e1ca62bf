import type { SharedRun } from './align-texts';
import { hasWord, type Reading } from './reading-of';
import { beginAlike, spelledAlike } from './spelled-alike';
import { KIND, type Tokens } from './tokens-of';

/** Numbers or names that stand in one text where the other has others; both lists are empty, or neither. */
export interface Differing {
  readonly here: readonly string[];
  readonly there: readonly string[];
}
export interface DifferingFacts {
  readonly numbers: Differing;
  readonly names: Differing;
}
/** A place where two texts differ, between two runs that they share; ends exclusive. */
interface Gap {
  readonly here: readonly [start: number, end: number];
  readonly there: readonly [start: number, end: number];
}
/**
 * In a gap of at most so many words on both sides a number stands for the other's number, even if that one is also said
 * elsewhere ("until 30 June 2022" for "until 30 June 2021"). In a longer one it may have moved.
 */
const SHORT_GAP = 12;
export const NONE: Differing = { here: [], there: [] };

/** The gaps between runs; what lies before the first and behind the last is frame, and says nothing of the statement. */
function gapsBetween(runs: readonly SharedRun[]): Gap[] {
  return runs.slice(1).map(({ a, b }, at): Gap => {
    const before = runs[at] ?? { a: 0, b: 0, length: 0 };
    return { here: [before.a + before.length, a], there: [before.b + before.length, b] };
  });
}
export function wordsIn({ words, kinds }: Tokens, [start, end]: readonly [number, number], kind: number): string[] {
  return words.slice(start, end).filter((_, at) => kinds[start + at] === kind);
}
/** What is left of `words` when each of `others` has taken its like away. */
export function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
export function bothOrNone(here: readonly string[], there: readonly string[]): Differing {
  return here.length > 0 && there.length > 0 ? { here, there } : NONE;
}
function differingNumbers(one: Reading, other: Reading, { here, there }: Gap): Differing {
  const ours = wordsIn(one.body, here, KIND.number);
  const theirs = wordsIn(other.body, there, KIND.number);
  const left = [without(ours, theirs), without(theirs, ours)] as const;
  if (here[1] - here[0] <= SHORT_GAP && there[1] - there[0] <= SHORT_GAP) return bothOrNone(...left);
  return bothOrNone(
    left[0].filter((number) => !hasWord(other, number)),
    left[1].filter((number) => !hasWord(one, number)),
  );
}
/** Whether the gap stands before a name that both share, and so holds another form of it: "Republic of | Korea", "Joe | Smith". */
function isFormOfName(one: Reading, other: Reading, { here, there }: Gap): boolean {
  const { words, kinds } = one.body;
  if (kinds[here[1]] !== KIND.name) return false;
  const connects = (tokens: Tokens, [start, end]: readonly [number, number]): boolean =>
    end > start && tokens.kinds[end - 1] === KIND.word;
  if (connects(one.body, here) !== connects(other.body, there)) return true;
  const [first, second] = [words[here[0]] ?? '', other.body.words[there[0]] ?? ''];
  return beginAlike(first, second);
}
function differingNames(one: Reading, other: Reading, gap: Gap): Differing {
  const ours = wordsIn(one.body, gap.here, KIND.name);
  const theirs = wordsIn(other.body, gap.there, KIND.name);
  if (ours.length === 0 || theirs.length === 0 || isFormOfName(one, other, gap)) return NONE;
  const strange = (names: readonly string[], others: readonly string[], elsewhere: Reading): string[] =>
    names.filter(
      (name) => name.length > 1 && !hasWord(elsewhere, name) && !others.some((known) => spelledAlike(name, known)),
    );
  return bothOrNone(strange(ours, theirs, other), strange(theirs, ours, one));
}
function together(found: readonly Differing[]): Differing {
  const all = (side: keyof Differing): string[] => [...new Set(found.flatMap((each) => each[side]))];
  return { here: all('here'), there: all('there') };
}
/** The numbers and names in which the common part of two texts differs. Initials, spellings and forms of a name do not count. */
export function differingFacts(one: Reading, other: Reading, runs: readonly SharedRun[]): DifferingFacts {
  const gaps = gapsBetween(runs);
  return {
    numbers: together(gaps.map((gap) => differingNumbers(one, other, gap))),
    names: together(gaps.map((gap) => differingNames(one, other, gap))),
  };
}
