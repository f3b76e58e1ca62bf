import type { Line } from './line';
import type { PhraseRule } from './phrase-rules';

/** Lines `start` up to `end`, exclusive. */
export interface Body {
  readonly start: number;
  readonly end: number;
}
/**
 * What a line adds to the body that holds it. Tried on whole pages saved as text: the values matter little, their order does.
 */
const WORTH = {
  mostProse: 40,
  sentence: -2,
  short: -9,
  cut: -14,
  frame: -16,
  related: -60,
  comments: -250,
  foot: -120,
} as const;

function worth(line: Line, rule: PhraseRule | ''): number {
  if (rule === 'comments') return WORTH.comments;
  if (rule === 'related-articles') return WORTH.related;
  if (rule === 'page-foot') return WORTH.foot;
  if (rule !== '' && rule !== 'published-on') return WORTH.frame;
  if (line.cut) return WORTH.cut;
  if (line.prose) return Math.min(line.words, WORTH.mostProse);
  return line.ends || line.listed ? WORTH.sentence : WORTH.short;
}
/** So much worth before comments or a page's foot is an article: the longest comments do not outweigh it. */
const ENOUGH = 100;
/** Below a title that is sure, so much is. */
const ENOUGH_BELOW_TITLE = 40;
/**
 * The stretch of lines with the largest sum of worth: prose gains, links lose (maximum subsequence segmentation, Pasternack
 * and Roth, WWW 2009). Of equal ones the first.
 */
export function findBody(lines: readonly Line[], rules: readonly (PhraseRule | '')[], title = 0): Body {
  let best = { start: title, end: title, sum: 0 };
  let start = title;
  let sum = 0;
  const enough = title > 0 ? ENOUGH_BELOW_TITLE : ENOUGH;
  for (const [index, line] of lines.entries()) {
    if (index < title) continue;
    const rule = rules[index] ?? '';
    if (best.sum >= enough && (rule === 'comments' || rule === 'page-foot')) break;
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    sum += worth(line, rule);
    if (sum > best.sum) best = { start, end: index + 1, sum };
  }
  return best;
}
