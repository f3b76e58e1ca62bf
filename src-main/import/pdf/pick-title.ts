import { isBodyName } from '../boilerplate/body-name';
import type { DraftBlock } from '../document/draft-document';
import { dateOfLine } from '../found/find-date';

export interface PickedTitle {
  /** The block that is the title; -1 where none is. */
  readonly at: number;
  /** As the document's own fields give it, in the words of the block where both say the same; empty where they give none. */
  readonly said: string;
}
/** A title stands within so many blocks of the beginning; one that the fields name may follow a printed menu. */
const NEAR = 20;
const NEAR_SAID = 150;
const LONGEST = 300;
const FEWEST_WORDS = 3;
/** A line of more words that stands alone is a text. */
const MOST_WORDS = 14;
/** What follows the title in the title of a page: " • President of Russia". */
const SITE_BEHIND = /^\s*[|•·–—»:-]/u;
/** Marks of a document's number and distribution, which are set large too. */
const NO_TITLE = /^(?:distr(?:ibution)?\b|original\s?:|page \d|[A-Z]{1,4}(?:\/[\w.()-]+)+$|\p{N}+$|.{1,3}$)/iu;

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
function wordsIn(text: string): number {
  // Ideographs have no blanks between words.
  return /[\u3040-\u30FF\u3400-\u9FFF]/.test(text) ? text.length : text.split(/\s+/).length;
}
/** The block that the document's fields name, whole or without the site's name behind it. */
function saidPlace(blocks: readonly DraftBlock[], said: string): number {
  const letters = lettersOf(said);
  const near = blocks.slice(0, NEAR_SAID);
  const same = near.findIndex(({ text }) => text.length < 2 * said.length + 9 && lettersOf(text) === letters);
  if (same >= 0) return same;
  return near.findIndex(
    ({ text, kind }) =>
      kind === 'heading' && text.length > 3 && said.startsWith(text) && SITE_BEHIND.test(said.slice(text.length)),
  );
}
function couldBeTitle({ text }: DraftBlock): boolean {
  return (
    text.length <= LONGEST &&
    /\p{L}{2}/u.test(text) &&
    !NO_TITLE.test(text) &&
    !isBodyName(text) &&
    dateOfLine(text) === ''
  );
}
/** The largest heading near the beginning, else a line in capitals of several words, as typewriters set titles. */
function setPlace(blocks: readonly DraftBlock[]): number {
  const [only, second] = blocks;
  if (only && !second) return couldBeTitle(only) && wordsIn(only.text) <= MOST_WORDS ? 0 : -1;
  const near = blocks.slice(0, NEAR).filter(({ page }) => page === blocks[0]?.page);
  let best = -1;
  near.forEach((block, at) => {
    if (block.kind !== 'heading' || !couldBeTitle(block) || wordsIn(block.text) < 2) return;
    const before = near[best];
    if (before === undefined || (block.level ?? 6) < (before.level ?? 6)) best = at;
  });
  if (best >= 0 && wordsIn(near[best]?.text ?? '') >= FEWEST_WORDS) return best;
  const capitals = near.findIndex(
    (block) =>
      couldBeTitle(block) &&
      wordsIn(block.text) > FEWEST_WORDS &&
      /\p{Lu}{3}/u.test(block.text) &&
      block.text === block.text.toUpperCase(),
  );
  return capitals >= 0 ? capitals : best;
}
/** Where the title of a document stands among its blocks, and what its fields say it is. */
export function pickTitle(blocks: readonly DraftBlock[], said: string): PickedTitle {
  if (said === '') return { at: setPlace(blocks), said: '' };
  const at = saidPlace(blocks, said);
  return { at, said: blocks[at]?.text ?? said };
}
