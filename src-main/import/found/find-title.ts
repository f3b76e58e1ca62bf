import type { Evidence } from '#contract/article';
import { beginsLow, type Line } from '../boilerplate/line';
import { dateOfLine } from './find-date';
import { readDate } from './read-date';

export interface TitleFound {
  /** Without a date at its end; empty where none was found. */
  readonly title: string;
  readonly titleFrom: Evidence;
  /** The lines that carry it, ascending. */
  readonly lines: readonly number[];
  /** The lines repeat it; else each carries a part. */
  readonly doubled: boolean;
  /** What stands before it in a breadcrumb: "Home Awareness". */
  readonly crumbs: string;
  /** The date at its end; empty where there is none. */
  readonly date: string;
}
/** A title stands within so many lines before the body, or is the page's first line. */
const NEAR = 14;
/** A text that is no page begins with its title, at most below a few lines of place, motto or salutation. */
const NEAR_IN_TEXT = 6;
/** A title that reads like a sentence is counted to the body: it is looked for so many lines further. */
const PAST = 3;
const LONGEST_TITLE = 45;
const SMALLEST_PART = 0.45;
/** On a page, fewer words that come twice are an entry of a menu, or an author. */
const FEWEST_DOUBLED_ON_PAGE = 5;
/** A shorter line that comes twice is a menu entry. */
const SHORTEST_DOUBLED = 12;
/** What comes more often is a refrain. */
const MOST_TIMES = 3;
/** "(Jan 10, 2024)", and after that "- 1953년 01월 01일". */
const DATES_AT_END = [/\s*[([（【]\s*([^()[\]（）]{6,30})\s*[)\]）】]\s*$/u, /\s[-–—|]\s*([^-–—|]{6,30})\s*$/u];
const SITE_AT_END = /\s+(?:[|–—·»:]|-)\s+[^|–—»]{2,50}$/;

interface Split {
  readonly title: string;
  readonly date: string;
}
/** Takes "(Jan 10, 2024)" or "- 2024년 1월 10일" off the end of a title, where it is a date and nothing else. */
function splitDate(text: string): Split {
  for (const pattern of DATES_AT_END) {
    const match = pattern.exec(text.slice(-80));
    const said = match?.[1] ?? '';
    const date = readDate(said);
    const rest = date ? said.slice(0, date.start) + said.slice(date.end) : said;
    if (match && date && !/\p{L}{4,}/u.test(rest)) {
      return { title: text.slice(0, text.length - match[0].length).trim(), date: date.date };
    }
  }
  return { title: text, date: '' };
}
function isCandidate(line: Line | undefined, rule: string): line is Line {
  if (line === undefined || rule !== '' || line.cut || line.words > LONGEST_TITLE || line.key === '') return false;
  const date = readDate(line.text);
  return date === null || date.end - date.start < 0.7 * line.text.length;
}
function found(
  text: string,
  lines: readonly number[],
  sure: Evidence['sure'],
  by: Evidence['by'],
  crumbs = '',
): TitleFound {
  const { title, date } = splitDate(text);
  return { title, titleFrom: { by, sure }, lines, doubled: false, crumbs, date };
}
interface Twice {
  readonly first: number;
  readonly last: number;
}
/** How a line before holds a whole title: it is the same, or ends with it behind a breadcrumb, or is the page's own title. */
function holds(first: Line, at: number, title: Line): boolean {
  if (first.key === title.key) return true;
  // What is only a small part of the line before is the name of a site or a series.
  if (title.key.length < SMALLEST_PART * first.key.length) return false;
  return first.key.endsWith(` ${title.key}`) || (at === 0 && first.key.startsWith(`${title.key} `));
}
/** Titles that come twice up to line `limit`, the last one first. */
function twices(lines: readonly Line[], rules: readonly string[], limit: number): Twice[] {
  return lines
    .slice(0, limit + 1)
    .flatMap((line, last) => {
      if (!isCandidate(line, rules[last] ?? '') || line.text.length < SHORTEST_DOUBLED || line.words < 2) return [];
      const firsts = [...new Set([0, last - 4, last - 3, last - 2, last - 1])].filter((at) => at >= 0 && at < last);
      return firsts.flatMap((first) => {
        const holder = lines[first];
        return holder && holds(holder, first, line) ? [{ first, last }] : [];
      });
    })
    .reverse();
}
/** The line of which a line before it holds all: "Title - Site" above "Title", "Home News Title" above "Title". */
function doubled(lines: readonly Line[], rules: readonly string[], start: number, page: boolean): TitleFound | null {
  const all = twices(lines, rules, page ? start + PAST : Math.min(start + PAST, NEAR));
  // The page's own title tells more than a menu entry that comes twice.
  const length = ({ first, last }: Twice): number => (first === 0 ? (lines[last]?.key.length ?? 0) : 0);
  const best = all.reduce<Twice | undefined>(
    (one, other) => (one && length(one) >= length(other) ? one : other),
    undefined,
  );
  const [whole, title] = [lines[best?.first ?? -1], lines[best?.last ?? -1]];
  if (!best || !whole || !title) return null;
  if (page && best.first > 0 && whole.key === title.key && title.words < FEWEST_DOUBLED_ON_PAGE) return null;
  const same = lines.flatMap((line, at) =>
    at <= best.last && (at === best.first || line.key === title.key) ? [at] : [],
  );
  const times = lines.filter((line) => line.key === title.key).length;
  if ((!page || best.first > 0) && times > MOST_TIMES) return null;
  const crumbs = whole.text.endsWith(title.text) ? whole.text.slice(0, -title.text.length).trim() : '';
  return { ...found(title.text, same, 'sure', 'heading', crumbs), doubled: true };
}
/** Words that leave a line unfinished. */
const UNFINISHED =
  /(?:[:：–—-]|(?:^|\s)(?:of|on|the|a|an|for|and|to|in|by|with|from|at|between|against|de|du|des|la|le|les|et|sur|pour|par|à|au|aux|en|der|die|das|dem|den|von|zur|zum|und|für|im|del|los|las|el|y|para|por|sobre|con|di|della|dei|delle|e|per|sulla|sul|su|do|da|dos|das|em|van|het|voor|op|i|w|na|z|dla|и|в|на|о|об|по|с|для|от|та|про|у|від|بشأن|حول|في|من|على|إلى|عن|و|OF|ON|THE|FOR|AND|DE|DU|DES|ET|SUR|DEL|SOBRE|DER|UND|FÜR))$/u;
/** A title stands on at most so many lines. */
const MOST_LINES = 3;

/** Does a title go on in the line behind it? Where it breaks off, or the next begins amid a sentence. */
function goesOn(lines: readonly Line[], rules: readonly string[], at: number, start: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || at + 1 >= start || !isCandidate(next, rules[at + 1] ?? '') || dateOfLine(next.text) !== '') return false;
  if (beginsLow(next.text) || UNFINISHED.test(line.text.slice(-12))) return !/[,;]$/.test(next.text);
  return false;
}
/** The lines that a title which begins at `at` stands on. */
function linesOf(lines: readonly Line[], rules: readonly string[], at: number, start: number): number[] {
  const all = [at];
  while (all.length < MOST_LINES && goesOn(lines, rules, at + all.length - 1, start)) all.push(at + all.length);
  const words = all.reduce((sum, one) => sum + (lines[one]?.words ?? 0), 0);
  return words <= LONGEST_TITLE ? all : [at];
}
/** A first line that reads like prose may still be a title: a question, one that is too long for a line, one above a date. */
function isLongTitle(line: Line | undefined, next: Line | undefined): boolean {
  if (line === undefined || next === undefined || line.words > LONGEST_TITLE) return false;
  return !/[.。]["”’)]*$/.test(line.text.slice(-9)) || dateOfLine(next.text) !== '';
}
/** The title of a text whose body begins at line `start`; `page` says that it is a whole page saved as text. */
export function findTitle(lines: readonly Line[], rules: readonly string[], start: number, page: boolean): TitleFound {
  const twice = doubled(lines, rules, start, page);
  if (twice) return twice;
  const from = Math.max(0, page ? start - NEAR : 0);
  const last = page ? start : Math.min(start, NEAR_IN_TEXT);
  const to = start === 0 && isLongTitle(lines[0], lines[1]) ? 1 : last;
  const near = Array.from({ length: to - from }, (_, index) => from + index);
  const candidates = near.filter((at) => {
    const next = lines[at + 1]?.text ?? '';
    // The beginning of a sentence that goes on in the body is no title.
    const cut = beginsLow(next) && dateOfLine(next) === '' && !goesOn(lines, rules, at, start);
    return isCandidate(lines[at], rules[at] ?? '') && (page || !cut);
  });
  const dated = candidates.find((at) => splitDate(lines[at]?.text ?? '').date !== '');
  if (dated !== undefined) return found(lines[dated]?.text ?? '', [dated], 'likely', 'heading');
  const first = lines[0];
  if (page && start > NEAR && isCandidate(first, rules[0] ?? '') && first.words > 3) {
    return found(first.text.replace(SITE_AT_END, ''), [0], 'likely', 'title');
  }
  const best = page ? (candidates.find((at) => (lines[at]?.words ?? 0) > 3) ?? candidates.at(-1)) : candidates[0];
  if (best === undefined) {
    return { title: '', titleFrom: { by: '', sure: 'guess' }, lines: [], doubled: false, crumbs: '', date: '' };
  }
  const all = page ? [best] : linesOf(lines, rules, best, start);
  const text = all.map((at) => lines[at]?.text ?? '').join(' ');
  return found(text, all, page ? 'guess' : 'likely', 'heading');
}
