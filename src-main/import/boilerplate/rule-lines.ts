import { dateOfLine } from '../found/find-date';
import type { Layout } from './lay-out';
import type { Line } from './line';
import type { PhraseRule } from './phrase-rules';

/** Why a line was taken out of the text. */
export type Rule =
  | PhraseRule
  | 'title'
  | 'breadcrumb'
  | 'category'
  | 'date-line'
  | 'page-head'
  | 'letterhead'
  | 'kind-line';
/** A longer line with a date says something else as well. */
const LONGEST_DATE_LINE = 12;
/** Date, author and category stand within so many lines of the title. */
const NEAR = 3;
/** Rules whose lines give their name to all that follows them behind the body. */
const ZONES: ReadonlySet<string> = new Set(['related-articles', 'comments', 'page-foot']);

/** A line up to the title: menus and what else a page puts there; a text may have a line of its own above its title. */
function aboveTitle(
  { page, title, titleAt, phrases }: Layout,
  line: Line,
  lines: readonly Line[],
  at: number,
): Rule | '' {
  const same = !title.doubled || line.key === lines[titleAt]?.key;
  if (title.lines.includes(at)) return same ? 'title' : 'breadcrumb';
  if (!page && !title.doubled) return '';
  return phrases[at] || (at >= titleAt - 2 ? 'category' : 'navigation');
}
/** The rule of each line; empty for those that stay. */
export function ruleLines(lines: readonly Line[], layout: Layout): (Rule | '')[] {
  const { page, titleAt, body, head, phrases } = layout;
  let zone: Rule = 'page-foot';
  return lines.map((line, at) => {
    const phrase = phrases[at] ?? '';
    const near = at >= titleAt - NEAR && at <= Math.max(body.start, titleAt + NEAR + 1);
    const dated = near && !layout.title.lines.includes(at) && line.words <= LONGEST_DATE_LINE;
    // In a text, "on 5 May 2024," is a piece of a broken line.
    const broken = !page && /[,;]$/.test(line.text);
    if (dated && !broken && dateOfLine(line.text) !== '') return 'date-line';
    const named = head.rules.get(at) ?? 'opening';
    if (named !== 'opening') return named;
    if (at <= titleAt) return aboveTitle(layout, line, lines, at);
    if (!page) return phrase === 'published-on' || (phrase === 'byline' && near) ? phrase : '';
    if (at < body.start) return phrase || 'page-head';
    if (at < body.end) return phrase;
    if (phrase !== '' && ZONES.has(phrase)) zone = phrase;
    return phrase || zone;
  });
}
