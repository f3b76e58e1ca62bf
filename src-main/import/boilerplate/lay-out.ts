import { dateOfLine } from '../found/find-date';
import { findSource } from '../found/find-source';
import { findTitle, type TitleFound } from '../found/find-title';
import { type Body, findBody } from './find-body';
import { isPage } from './is-page';
import type { Line } from './line';
import { type Head, nameHead } from './name-head';
import { type PhraseRule, phraseRule } from './phrase-rules';

/** Where the parts of a text lie. */
export interface Layout {
  /** A whole page saved as text, with menus and teasers. */
  readonly page: boolean;
  readonly title: TitleFound;
  /** The line that carries the title last, or -1. */
  readonly titleAt: number;
  readonly body: Body;
  /** What else stands above the body of a text that is no page. */
  readonly head: Head;
  /** The rule that each line keeps to by its own words. */
  readonly phrases: readonly (PhraseRule | '')[];
}
const NO_HEAD: Head = { end: 0, rules: new Map(), issuers: [], kinds: [] };
/** More short lines than these beside the prose are links. */
const MOST_BEFORE = 2;
const MOST_BEHIND = 80;
/** A shorter line may be a standfirst, or a caption. */
const LEAD_WORDS = 30;

/** Below a sure title the first paragraph is the article's lead, whatever stands between it and the rest. */
function leadOf(lines: readonly Line[], { body, title, titleAt, phrases }: Layout): number {
  if (title.titleFrom.sure !== 'sure') return body.start;
  const isLead = (line: Line, at: number): boolean =>
    at > titleAt && line.prose && line.words >= LEAD_WORDS && phrases[at] === '';
  const lead = lines.findIndex(isLead);
  return lead < 0 ? body.start : Math.min(lead, body.start);
}
/**
 * Short lines between the prose and the marks of the frame beside it belong to the text: a salutation before, a list of
 * signatories behind it.
 */
function widen(lines: readonly Line[], layout: Layout): Body {
  const { body, titleAt, phrases } = layout;
  const start = leadOf(lines, layout);
  const isMark = (at: number): boolean =>
    at <= titleAt || phrases[at] !== '' || dateOfLine(lines[at]?.text ?? '') !== '';
  const before = lines.slice(0, start).findLastIndex((_, at) => isMark(at));
  const behind = phrases.findIndex((rule, at) => at >= body.end && rule !== '');
  return {
    start: before >= 0 && start - before - 1 <= MOST_BEFORE ? before + 1 : start,
    end: behind >= 0 && behind - body.end <= MOST_BEHIND ? behind : body.end,
  };
}
/** Finds title and body. A title that is sure, or that reads like prose, moves the body below it. */
export function layOut(lines: readonly Line[]): Layout {
  const phrases = lines.map((line) => (findSource(line.text) ? 'published-on' : phraseRule(line)));
  const page = isPage(lines, phrases);
  const head = page ? NO_HEAD : nameHead(lines, phrases);
  const body = page ? findBody(lines, phrases) : { start: head.end, end: lines.length };
  const taken = phrases.map((rule, at) => rule || (head.rules.get(at) ?? ''));
  const title = findTitle(lines, taken, body.start, page);
  const titleAt = title.lines.at(-1) ?? -1;
  const layout = { page, title, titleAt, body, head, phrases };
  if (!page) return layout;
  const below = title.titleFrom.sure === 'sure' || titleAt >= body.start;
  const moved = below ? { ...layout, body: findBody(lines, phrases, titleAt + 1) } : layout;
  return { ...moved, body: widen(lines, moved) };
}
