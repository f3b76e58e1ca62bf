import { makeRandom, type Random } from './random';

/** Words of the language that the guesser of languages knows; without them it would have nothing to guess from. */
const COMMON =
  'the of and to in that is for with as was on by this are be at from which have has their its will not or all we they been more states peace council trade treaty ministers people report harbour rights law region agreement meeting support security development government countries international nations members united statement committee';
const SYLLABLES =
  'ba be ca co da de el en fa for ga ge har il in jo ka ken la le lor ma men mi na nor o pa per qua ra re ri sa sen so ta ter ti tor u va ven ver vi wa wes xi yor zan'.split(
    ' ',
  );
/** Different words below the common ones; with Zipf's law a library of 10,000 articles uses nearly all of them. */
const RARE_WORDS = 20_000;
/** Of ten words about this many are common. */
const COMMON_SHARE = 0.45;

/** A made-up article; the same number gives the same one everywhere. */
export interface MadeText {
  /** Ends with a number that no other title has, so that a search finds it alone. */
  readonly title: string;
  /** ISO. */
  readonly date: string;
  readonly paragraphs: readonly string[];
}
function makeVocabulary(): readonly string[] {
  const random = makeRandom(7);
  const words = new Set<string>();
  while (words.size < RARE_WORDS)
    words.add(Array.from({ length: random.between(2, 4) }, () => random.pick(SYLLABLES)).join(''));
  return [...words];
}
export const COMMON_WORDS: readonly string[] = COMMON.split(' ');
export const VOCABULARY = makeVocabulary();

/** Zipf's law: the rank is exponential in a uniform number. */
function wordOf(random: Random): string {
  const [words, size] =
    random.next() < COMMON_SHARE ? [COMMON_WORDS, COMMON_WORDS.length] : [VOCABULARY, VOCABULARY.length];
  return words[Math.floor(size ** random.next()) - 1] ?? 'the';
}
function wordsOf(random: Random, count: number): string {
  const words = Array.from({ length: count }, () => wordOf(random)).join(' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
function paragraphOf(random: Random): string {
  return Array.from({ length: random.between(3, 5) }, () => `${wordsOf(random, random.between(12, 24))}.`).join(' ');
}
/** A word that only this number's title has. */
function numberWord(number: number): string {
  return `no${String(number).padStart(6, '0')}`;
}
/** About 570 words: the average of the statements that researchers gave us. */
export function makeText(number: number): MadeText {
  const random = makeRandom(1_000 + number);
  const date = new Date(Date.UTC(1995, 0, 1 + random.between(0, 10_900))).toISOString().slice(0, 10);
  return {
    title: `Joint statement on ${wordsOf(random, random.between(3, 6)).toLowerCase()} ${numberWord(number)}`,
    date,
    paragraphs: Array.from({ length: random.between(5, 11) }, () => paragraphOf(random)),
  };
}
