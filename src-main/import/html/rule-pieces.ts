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
const LONGEST_HEADING = 150;
/** "You may also read:" is not longer. */
const LONGEST_LEAD = 100;
/** "Related news" as a heading inside the text leads to what was taken out below it. */
const LEADS_AWAY: ReadonlySet<string> = new Set(['related-articles', 'read-more', 'newsletter', 'share-bar']);
/** A sentence that ends in a colon announces an address: it belongs to the text. */
const ANNOUNCED: ReadonlySet<string> = new Set(['read-more', 'author-note']);
/** What may stand between a heading and its text. */
const PASSED_OVER: ReadonlySet<string> = new Set(['hidden', 'caption', 'credit', 'advertisement']);

/** What is marked as a heading and is as long as a paragraph is one. */
function isHeading(piece: Pick<Piece, 'kind' | 'text'> | undefined): boolean {
  return piece?.kind === 'heading' && piece.text.length <= LONGEST_HEADING;
}
/** A heading of which all that follows was taken out, up to the next one, or one in a list of headings that are links. */
function dropEmptyHeadings(seen: readonly Seen[], rules: Readonly<Rules>): Rules {
  const pieces = seen.map(({ piece }) => piece);
  const teasers = findTeasers(pieces, rules);
  return rules.map((rule, at) => {
    if (rule !== '') return rule;
    if (teasers.has(at)) return 'related-articles';
    if (!isHeading(pieces[at])) return rule;
    if (isLinkedHeading(pieces[at]) && (isLinkedHeading(pieces[at - 1]) || isLinkedHeading(pieces[at + 1]))) {
      return 'related-articles';
    }
    const next = rules.findIndex((each, later) => later > at && each === '');
    const taken = rules.slice(at + 1, next < 0 ? undefined : next).filter((each) => !PASSED_OVER.has(each));
    const closes = next < 0 || isHeading(pieces[next]);
    const leads = LEADS_AWAY.has(seen[at]?.phrase ?? '');
    return (closes || leads) && taken.length > 0 ? 'related-articles' : rule;
  });
}
/** Headings, links and words that lead to what was taken out ("The next articles:") stand behind the last text. */
function trimEnd(pieces: readonly Piece[], rules: Readonly<Rules>): Rules {
  const goesOn = rules.lastIndexOf('') < pieces.length - 1;
  const isText = ({ kind, linked, text }: Piece): boolean =>
    !isHeading({ kind, text }) &&
    linked < LINKED_END &&
    !(goesOn && text.length <= LONGEST_LEAD && /[:：]$/.test(text));
  const last = pieces.findLastIndex((piece, at) => rules[at] === '' && isText(piece));
  return rules.map((rule, at) => (rule === '' && at > last ? 'related-articles' : rule));
}
/** Why each piece stays out of the text; empty for those of the article. */
export function rulePieces(seen: readonly Seen[], article: ReadonlySet<number>, title: string): Rules {
  const titleKey = keyOf(title);
  const first = seen.findIndex(({ piece }) => article.has(piece.number));
  let before = '';
  let kept = 0;
  let announced = false;
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
    const told = announced && piece.kind === 'paragraph' && ANNOUNCED.has(rule);
    announced = line.prose && /[:：]$/.test(piece.text);
    if (rule !== '' && !told) return rule;
    if (dated && at - first < NEAR) return 'date-line';
    kept++;
    return '';
  });
  return trimEnd(
    seen.map(({ piece }) => piece),
    dropEmptyHeadings(seen, rules),
  );
}
