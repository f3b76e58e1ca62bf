import type { Line } from './line';
import type { PhraseRule } from './phrase-rules';

/** How strongly a line says that this is a page saved whole: statements have no share bar. */
const EVIDENCE: Partial<Record<PhraseRule, number>> = {
  'related-articles': 2,
  comments: 2,
  'share-bar': 2,
  'cookie-notice': 2,
  newsletter: 1,
  'page-foot': 1,
  advertisement: 1,
  navigation: 1,
  'published-on': 1,
  'read-more': 1,
};
/** Phrases that a text may have as a heading of its own: "Contact". */
const HEADINGS: ReadonlySet<string> = new Set([
  'related-articles',
  'comments',
  'navigation',
  'page-foot',
  'advertisement',
]);
const ENOUGH = 3;
/** A long document has a few such lines by chance. */
const LINES_PER_CHANCE = 120;

/** Is this a whole page saved as text, with menus and teasers? Else it is a text, of which next to nothing may be taken. */
export function isPage(lines: readonly Line[], rules: readonly (PhraseRule | '')[]): boolean {
  let evidence = lines.filter((line) => line.cut).length >= 2 ? 1 : 0;
  rules.forEach((rule, at) => {
    // Above a paragraph it is a heading of the text, above other short lines an entry of a menu.
    const heading = HEADINGS.has(rule) && lines[at + 1]?.prose === true;
    if (rule !== '' && !heading) evidence += EVIDENCE[rule] ?? 0;
  });
  return evidence >= Math.max(ENOUGH, lines.length / LINES_PER_CHANCE);
}
