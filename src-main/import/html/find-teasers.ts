import type { Piece } from './piece';

const LINKED = 0.85;
/** A teaser has at most so many pieces and UTF-16 units. */
const MOST_PIECES = 3;
const LONGEST = 600;
/** Rules that a teaser's heading may already have been taken out by. */
const LED_AWAY: ReadonlySet<string> = new Set(['', 'read-more', 'related-articles', 'title']);

export function isLinkedHeading(piece: Piece | undefined): boolean {
  return piece?.kind === 'heading' && piece.linked > LINKED;
}
/** The places of sections that are headed by a link, several in a row and each with few words: teasers of other articles. */
export function findTeasers(pieces: readonly Piece[], rules: readonly string[]): ReadonlySet<number> {
  const sections: number[][] = [];
  pieces.forEach((piece, at) => {
    const heading = piece.kind === 'heading' && LED_AWAY.has(rules[at] ?? '');
    if (heading || (rules[at] === '' && sections.length === 0)) sections.push([at]);
    else if (rules[at] === '') sections.at(-1)?.push(at);
  });
  const isTeaser = (section: readonly number[] = []): boolean => {
    const length = section.reduce((sum, at) => sum + (pieces[at]?.text.length ?? 0), 0);
    return (
      rules[section[0] ?? -1] !== 'title' &&
      isLinkedHeading(pieces[section[0] ?? -1]) &&
      section.length <= MOST_PIECES &&
      length < LONGEST
    );
  };
  const inRow = (_: readonly number[], at: number): boolean =>
    isTeaser(sections[at]) && (isTeaser(sections[at - 1]) || isTeaser(sections[at + 1]));
  return new Set(sections.filter(inRow).flat());
}
