import type { PhraseRule } from '../boilerplate/phrase-rules';
import { dateOfLine } from '../found/find-date';
import { findTeasers, isLinkedHeading } from './find-teasers';
import type { FrameRule } from './frame-rule';
import type { Seen } from './join-article';
import { keyOf } from './page-element';
import type { Piece } from './piece';
import { tailRule } from './tail-rules';

/** Why a piece of a page was taken out of the text. */
export type PieceRule = FrameRule | PhraseRule | 'title' | 'date-line' | 'repeated' | 'beside-the-article';
type Rules = (PieceRule | '')[];
/** Title and date stand within so many pieces of the article's beginning. */
const NEAR = 4;
const LONGEST_DATE_LINE = 12;
/** Shorter lines may come twice in a row. What comes again further below is a refrain of the text. */
const FEWEST_REPEATED = 12;
/** A larger share of links, and a piece behind the last text leads elsewhere. */
const LINKED_END = 0.7;
/** What may stand between a heading and its text. */
const PASSED_OVER: ReadonlySet<string> = new Set(['hidden', 'caption', 'credit', 'advertisement']);

/** A heading of which all that follows was taken out, up to the next one, or one in a list of headings that are links. */
function dropEmptyHeadings(pieces: readonly Piece[], rules: Readonly<Rules>): Rules {
  const teasers = findTeasers(pieces, rules);
  return rules.map((rule, at) => {
    if (rule !== '') return rule;
    if (teasers.has(at)) return 'related-articles';
    if (pieces[at]?.kind !== 'heading') return rule;
    if (isLinkedHeading(pieces[at]) && (isLinkedHeading(pieces[at - 1]) || isLinkedHeading(pieces[at + 1]))) {
      return 'related-articles';
    }
    const next = rules.findIndex((each, later) => later > at && each === '');
    const taken = rules.slice(at + 1, next < 0 ? undefined : next).filter((each) => !PASSED_OVER.has(each));
    const closes = next < 0 || pieces[next]?.kind === 'heading';
    return closes && taken.length > 0 ? 'related-articles' : rule;
  });
}
/** Headings and links behind the last text lead elsewhere. */
function trimEnd(pieces: readonly Piece[], rules: Readonly<Rules>): Rules {
  const isText = ({ kind, linked }: Piece): boolean => kind !== 'heading' && linked < LINKED_END;
  const last = pieces.findLastIndex((piece, at) => rules[at] === '' && isText(piece));
  return rules.map((rule, at) => (rule === '' && at > last ? 'related-articles' : rule));
}
/** Why each piece stays out of the text; empty for those of the article. */
export function rulePieces(seen: readonly Seen[], article: ReadonlySet<number>, title: string): Rules {
  const titleKey = keyOf(title);
  const first = seen.findIndex(({ piece }) => article.has(piece.number));
  let before = '';
  let kept = 0;
  const rules = seen.map(({ piece, line, phrase }, at): PieceRule | '' => {
    if (piece.rule !== '') return piece.rule;
    if (phrase === 'published-on') return phrase;
    const key = keyOf(piece.text);
    if (key === titleKey && kept < NEAR) return 'title';
    const dated = line.words <= LONGEST_DATE_LINE && dateOfLine(piece.text) !== '';
    if (!article.has(piece.number)) return phrase || (dated && at < first ? 'date-line' : 'beside-the-article');
    const mayRepeat = piece.kind === 'list-item' || piece.kind === 'table-row' || line.words <= FEWEST_REPEATED;
    if (!mayRepeat && key === before) return 'repeated';
    before = key;
    const rule = (piece.kind === 'heading' ? '' : phrase) || tailRule(piece, line);
    if (rule !== '') return rule;
    if (dated && at - first < NEAR) return 'date-line';
    kept++;
    return '';
  });
  const pieces = seen.map(({ piece }) => piece);
  return trimEnd(pieces, dropEmptyHeadings(pieces, rules));
}
