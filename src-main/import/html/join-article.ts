import { isPage } from '../boilerplate/is-page';
import type { Line } from '../boilerplate/line';
import type { PhraseRule } from '../boilerplate/phrase-rules';
import { keyOf } from './page-element';
import type { Piece } from './piece';

/** More of a piece than this in links, and it leads elsewhere. */
const MOST_LINKED = 0.4;
/**
 * What a piece adds to the stretch that holds it. Tried on whole pages: the values matter little, their order does.
 */
const WORTH = {
  mostProse: 40,
  picked: 1.5,
  guessed: 0.8,
  pickedShort: 4,
  frame: -3,
  boundary: -15,
  linked: -12,
  beside: -6,
} as const;
/** With fewer words there is too little to choose from. */
const FEWEST_WORDS = 100;
/** A lead has at least so many words and at most so many links, and stands within so many pieces of the title. */
const LEAD_WORDS = 15;
const LEAD_LINKED = 0.1;
const LEAD_NEAR = 6;
/** Rules behind which an article seldom goes on. */
const BOUNDARIES: ReadonlySet<string> = new Set(['comments', 'related-articles', 'page-foot']);

/** What is a part of a text by its kind, however short. */
const TOLD: ReadonlySet<Piece['kind']> = new Set(['caption', 'table-row', 'quote']);

/** A piece with what has been found out about it. */
export interface Seen {
  readonly piece: Piece;
  readonly line: Line;
  /** The rule that its own words keep to. */
  readonly phrase: PhraseRule | '';
}
function worth({ piece, line, phrase }: Seen, picked: boolean): number {
  const rule = piece.rule || phrase;
  if (BOUNDARIES.has(rule) && !picked) return WORTH.boundary;
  if (rule !== '') return WORTH.frame;
  const words = Math.min(line.words, WORTH.mostProse);
  if (picked) return line.prose ? WORTH.picked * words : WORTH.pickedShort;
  if (piece.linked > MOST_LINKED) return WORTH.linked;
  return line.prose && !line.cut ? WORTH.guessed * words : WORTH.beside;
}
/** The stretch with the largest sum of worth (maximum subsequence segmentation, Pasternack and Roth, WWW 2009). */
function bestStretch(worths: readonly number[]): { readonly start: number; readonly end: number } {
  let best = { start: 0, end: 0, sum: 0 };
  let start = 0;
  let sum = 0;
  worths.forEach((each, at) => {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += each;
    if (sum > best.sum) best = { start, end: at + 1, sum };
  });
  return best;
}
/** A document written as a page, without a frame, or one too short for readability's statistics: all of it is the article. */
function isAllArticle(seen: readonly Seen[]): boolean {
  const outside = ({ piece }: Seen): boolean => piece.rule === 'hidden' || piece.rule === 'caption';
  const unframed = seen.filter(({ piece }) => piece.rule === '');
  const words = unframed.reduce((sum, { line }) => sum + line.words, 0);
  if (words < FEWEST_WORDS) return true;
  const lines = unframed.map(({ line }) => line);
  const phrases = unframed.map(({ phrase }) => phrase);
  return seen.every((each) => each.piece.rule === '' || outside(each)) && !isPage(lines, phrases);
}
/** A heading or a short sentence between two pieces of the article, which readability takes for too little. */
function isBetween({ piece, line, phrase }: Seen, inside: boolean): boolean {
  const plain = piece.rule === '' && phrase === '' && piece.linked <= MOST_LINKED && !line.cut;
  return inside && plain && (piece.kind === 'heading' || line.ends);
}
/** A paragraph close below the title, above all that was taken: the article's lead, in an element of its own. */
function findLeads(seen: readonly Seen[], first: number, title: string): ReadonlySet<number> {
  const key = keyOf(title);
  const titleAt = key === '' ? -1 : seen.slice(0, first).findLastIndex(({ piece }) => keyOf(piece.text) === key);
  const isLead = ({ piece, line, phrase }: Seen, at: number): boolean =>
    at > titleAt &&
    at < first &&
    at <= titleAt + LEAD_NEAR &&
    piece.rule === '' &&
    phrase === '' &&
    line.prose &&
    line.words >= LEAD_WORDS &&
    piece.linked <= LEAD_LINKED;
  return new Set(titleAt < 0 ? [] : seen.flatMap((each, at) => (isLead(each, at) ? [at] : [])));
}
/**
 * The numbers of an article's pieces: all prose that readability took, and in the stretch with most of it also short lines it
 * took and prose that it passed over; and the lead below the title.
 */
export function joinArticle(seen: readonly Seen[], picked: ReadonlySet<number>, title = ''): ReadonlySet<number> {
  if (isAllArticle(seen)) return new Set(seen.map(({ piece }) => piece.number));
  const { start, end } = bestStretch(seen.map((each) => worth(each, picked.has(each.piece.number))));
  // Behind a list of other articles, comments or the page's foot nothing is taken that lies apart.
  const border = seen.findIndex(({ piece, phrase }, at) => at >= end && BOUNDARIES.has(piece.rule || phrase));
  const belongs = ({ piece, line }: Seen, at: number): boolean => {
    const inside = at >= start && at < end;
    if (picked.has(piece.number)) return inside || (line.prose && (at < end || border < 0 || at < border));
    const told = (line.prose && !line.cut) || TOLD.has(piece.kind);
    return inside && told && piece.linked <= MOST_LINKED;
  };
  const all = seen.map(belongs);
  const leads = findLeads(seen, all.indexOf(true), title);
  const joins = (each: Seen, at: number): boolean =>
    all[at] === true || leads.has(at) || isBetween(each, all[at - 1] === true && all[at + 1] === true);
  return new Set(seen.filter(joins).map(({ piece }) => piece.number));
}
