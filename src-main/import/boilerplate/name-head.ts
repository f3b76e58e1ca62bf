import { dateOfLine } from '../found/find-date';
import { findSource } from '../found/find-source';
import { findType } from '../found/find-type';
import { readDate } from '../found/read-date';
import { bareName, isBodyName } from './body-name';
import { isKindLine } from './kind-line';
import { beginsLow, type Line } from './line';
import type { PhraseRule } from './phrase-rules';

/** An opening belongs to the text, and is no title. */
type HeadRule = 'letterhead' | 'kind-line' | 'opening';
/** What the short lines above a text's first paragraph are, other than its title. */
export interface Head {
  /** The line where the text begins: its first paragraph, its salutation, or "The Council,". */
  readonly end: number;
  readonly rules: ReadonlyMap<number, HeadRule>;
  /** The bodies that the letterhead names. */
  readonly issuers: readonly string[];
  /** The lines that name the kind of document and nothing else but a date. */
  readonly kinds: readonly string[];
}
interface HeadLine extends Line {
  readonly at: number;
}
/** A head has no more lines. */
const LONGEST_HEAD = 8;
/** A title has at least so many words where another line could be it: "Preamble" is none. */
const FEWEST_TITLE_WORDS = 3;
const FEWEST_BELOW_LETTERHEAD = 2;
const LONGEST_TITLE = 45;
const LONGEST_KIND = 100;
/** A body that speaks is named within so many paragraphs, and so early in them. */
const NAMED_WITHIN = 12;
const NAMED_WITHIN_UNITS = 1000;
/** "S/RES/7 (2024)", "[S/726]" */
const SYMBOL = /^\[?\p{Lu}{1,6}(?:\/[\p{L}\d.-]+)+(?:\s?\(\d{4}\))?\]?\*?$/u;
/** "The Council, Noting the reports …" */
const OPENS = /^The (?:\p{L}+ ){1,8}?\p{L}+, \p{Lu}\p{Ll}+(?:ing|ed|ful)\b/u;
const DATED = /[\s,|–—-]+(?:of|from|vom|du|del|da|od|от|від)?\s*$/iu;

function isDate(line: Line | undefined): boolean {
  return line !== undefined && dateOfLine(line.text) !== '';
}
/** "The Council," and "Mr. President," open a text, as does the first item of a list. */
function isOpening(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined) return false;
  if (at > 0 && (line.listed || OPENS.test(line.text))) return !isDate(line);
  if (/[,，،;]$/u.test(line.text.slice(-1))) {
    return !isDate(line) && (!beginsLow(next?.text ?? '') || next?.prose === true);
  }
  return at > 0 && /[:：]$/u.test(line.text.slice(-1)) && next?.prose === true;
}
/** A sentence above the date may be a title still. */
function isBody(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line?.prose === true && !(at > 0 && at < LONGEST_HEAD && line.words <= LONGEST_TITLE && isDate(lines[at + 1]));
}
/** "Press Release", "Press Release, 4 May 2021"; not the beginning of "Joint statement ↵ by the governments of …". */
function isKind(lines: readonly Line[], at: number, end: number): boolean {
  const text = lines[at]?.text ?? '';
  if (at + 1 < end && beginsLow(lines[at + 1]?.text ?? '') && !isDate(lines[at + 1])) return false;
  if (isKindLine(text)) return true;
  const date = text.length > LONGEST_KIND ? null : readDate(text);
  return date !== null && isKindLine((text.slice(0, date.start) + text.slice(date.end)).replace(DATED, ''));
}
/** Where a text names its author: the lines of its source, and "The Council,". */
function authorsOf(lines: readonly Line[], phrases: readonly (PhraseRule | '')[], end: number): ReadonlySet<string> {
  const sources = lines.flatMap(({ text }, at) =>
    phrases[at] === 'published-on' ? (findSource(text)?.source ?? []) : [],
  );
  const openings = lines.slice(end, end + 2).flatMap(({ text }) => (/^.{2,100}[,，،]$/u.test(text) ? text : []));
  return new Set([...sources, ...openings].map(bareName));
}
/**
 * The lines that name the body which speaks. Either the text calls its author so, or two signs agree: the line looks like a
 * body's name, comes again in the text, stands beside the kind of document, beside the date, or above a title that names its kind.
 */
function findBodies(
  lines: readonly Line[],
  free: readonly HeadLine[],
  kinds: ReadonlySet<number>,
  authors: ReadonlySet<string>,
  text: string,
): HeadLine[] {
  const isKindAt = (index: number): boolean => kinds.has(free[index]?.at ?? -1);
  return free.filter(({ text: line, at }, index) => {
    const name = bareName(line);
    if (kinds.has(at) || name === '') return false;
    if (authors.has(name)) return true;
    // Above "1. Calls upon …" the body's name begins the sentence.
    if (lines[at + 1]?.listed === true) return false;
    const again = text.includes(name);
    if (!isBodyName(line)) return again && isKindAt(index + 1);
    if (isKindAt(index - 1) || isKindAt(index + 1) || isKindAt(index + 2)) return true;
    const next = free[index + 1];
    // The last line is a heading of the text, unless it stands by the date.
    if (next === undefined) return again && index > 0 && (isDate(lines[at - 1]) || isDate(lines[at + 1]));
    return again || findType(next.text) !== '';
  });
}
interface Titles {
  readonly below: readonly HeadLine[];
  readonly any: boolean;
}
/** What may be a title among the lines that are left, and whether it stands below all that are marked. */
function findTitles(
  rest: readonly HeadLine[],
  last: number,
  bodies: boolean,
  opens: (line: HeadLine) => boolean,
): Titles {
  const titles = rest.filter(({ text, listed }) => !listed && !beginsLow(text) && !SYMBOL.test(text));
  const fewest = bodies ? FEWEST_BELOW_LETTERHEAD : FEWEST_TITLE_WORDS;
  const below = titles.filter((line) => line.at > last && line.words >= fewest && !opens(line));
  const above = titles.some(({ words, at }) => at < last && words >= FEWEST_TITLE_WORDS);
  return { below, any: above || below.length > 0 };
}
/** Tells letterhead and kind of document from the title. They are taken for such only where a title is left. */
export function nameHead(lines: readonly Line[], phrases: readonly (PhraseRule | '')[]): Head {
  const first = lines.findIndex((_, at) => isBody(lines, at) || isOpening(lines, at));
  const end = first < 0 ? lines.length : first;
  const rules = new Map<number, HeadRule>(isOpening(lines, end) ? [[end, 'opening']] : []);
  const head = lines.slice(0, Math.min(end, LONGEST_HEAD)).map((line, at): HeadLine => ({ ...line, at }));
  const free = head.filter(({ key, at }) => phrases[at] === '' && key !== '' && !isDate(lines[at]));
  const kinds = head.filter(({ at }) => isKind(lines, at, end));
  const kindAt = new Set(kinds.map(({ at }) => at));
  const told = lines.slice(end, end + NAMED_WITHIN).map(({ text }) => text.slice(0, NAMED_WITHIN_UNITS));
  const bodies = findBodies(lines, free, kindAt, authorsOf(lines, phrases, end), told.join('\n').toLowerCase());
  const marked = new Set([...kindAt, ...bodies.map(({ at }) => at)]);
  const rest = free.filter(({ at }) => !marked.has(at));
  const last = Math.max(-1, ...marked);
  // Below "Resolution 7 (2024)" the text may open with the Council's name.
  const opens = ({ text, at }: HeadLine): boolean => at === end - 1 && kinds.length > 0 && isBodyName(text);
  const titles = findTitles(rest, last, bodies.length > 0, opens);
  const numbered = !titles.any && kinds.length > 0;
  if (titles.any) for (const at of kindAt) rules.set(at, 'kind-line');
  if (bodies.length === 0 || !(titles.any || numbered))
    return { end, rules, issuers: [], kinds: kinds.map(({ text }) => text) };
  for (const { at } of bodies) rules.set(at, 'letterhead');
  // What stands within a letterhead belongs to it, and what short lines stand above: a larger body, an address, a symbol.
  const foot = titles.below.length > 0 ? last : numbered ? (kinds[0]?.at ?? 0) : 0;
  const top = bodies[0]?.at ?? 0;
  const belongs = ({ text, words, at }: HeadLine): boolean =>
    at > top || words < FEWEST_TITLE_WORDS || SYMBOL.test(text) || isBodyName(text);
  for (const line of rest) if (line.at < foot && belongs(line)) rules.set(line.at, 'letterhead');
  const issuers = bodies.map(({ text }) => text.replace(/^The /, '').replace(/[\s,:]+$/, ''));
  return { end, rules, issuers, kinds: kinds.map(({ text }) => text) };
}
