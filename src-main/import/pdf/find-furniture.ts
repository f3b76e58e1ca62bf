import { findLineNumbers } from './find-line-numbers';
import type { TextLine } from './text-run';

export type FurnitureRule = 'running-head' | 'running-foot' | 'page-number' | 'line-number';
export interface PageLines {
  readonly lines: readonly TextLine[];
  /** Turned against the page. */
  readonly aside: readonly TextLine[];
  readonly height: number;
}
export interface Furniture {
  /** For each page the rule of each of its lines, then of those aside; '' where a line belongs to the text. */
  readonly rules: readonly (readonly (FurnitureRule | '')[])[];
  /** The number printed on each page; '' where none is. */
  readonly numbers: readonly string[];
}
/** Heads and feet stand within this part of the height, at most so many lines from the edge. */
const MARGIN = 0.16;
const MOST_LINES = 4;
/** Left and right pages may differ, so that a head comes back after two pages. */
const NEXT = 2;
/** The same height, in points: scanned pages shift. */
const SAME_HEIGHT = 6;
const LONGEST = 200;
/** An edge of more pieces is a drawing. */
const MOST_PIECES = 80;
const MOST = 0.5;
/** A shorter text without letters may be a year or a sum that comes twice. */
const SHORTEST = 6;
const ROMAN = /^[ivxlc]{1,7}$/i;
/** "Page 3 of 10", "- 3 -", "3/10", "Seite 3 von 10", "стр. 3". */
const NUMBERED =
  /^(?:[-–—[(|]\s*)?(?:(?:page|pg\.?|p\.|seite|página|pagina|pág\.?|strona|страница|стр\.?|صفحة|第)\s*)?(\p{Nd}{1,5}|[ivxlc]{1,7})(?:\s*(?:of|de|von|sur|di|van|из|з|من|\/|\|)\s*(\p{Nd}{1,5}))?\s*(?:页|頁|ページ|쪽)?(?:\s*[-–—\])|])?$/iu;

interface Edge {
  readonly page: number;
  /** Place in its page's lines and those aside. */
  readonly at: number;
  readonly line: TextLine;
  readonly top: boolean;
  /** Its text with a mark for each number. */
  readonly key: string;
}
function keyOf(text: string): string {
  return text.replace(/\p{Nd}+/gu, '#').toLowerCase();
}
/** "vii" 7 */
function romanNumber(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
function numberOf(printed: string): number {
  const plain = printed.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).normalize('NFKC');
  return ROMAN.test(plain) ? romanNumber(plain) : Number(plain);
}
/** The lines near the upper and lower edge. */
function edgesOf({ lines, aside, height }: PageLines, page: number): Edge[] {
  const rows = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((one, other) => one - other);
  const inner = rows.slice(MOST_LINES, Math.max(MOST_LINES, rows.length - MOST_LINES));
  const [first = Number.POSITIVE_INFINITY, last = Number.NEGATIVE_INFINITY] = [inner[0], inner.at(-1)];
  const edges = [...lines, ...aside].flatMap((line, at): Edge[] => {
    const turned = at >= lines.length;
    const top = line.y < MARGIN * height && Math.round(line.y) < first;
    const foot = line.y > (1 - MARGIN) * height && Math.round(line.y) > last;
    if (line.text.length > LONGEST || !(turned || top || foot)) return [];
    return [
      { page, at, line, top: turned ? line.y < height / 2 : top, key: `${turned ? '/' : ''}${keyOf(line.text)}` },
    ];
  });
  return edges.length > MOST_PIECES ? [] : edges;
}
function isNear(one: Edge, other: Edge): boolean {
  const pages = Math.abs(one.page - other.page);
  return pages > 0 && pages <= NEXT && one.top === other.top && Math.abs(one.line.y - other.line.y) <= SAME_HEIGHT;
}
/** "3" on the third page counts with "4" on the fourth: the two printed numbers differ as their pages do. */
function countsWith(one: Edge, other: Edge): boolean {
  const [mine, yours] = [NUMBERED.exec(one.line.text)?.[1], NUMBERED.exec(other.line.text)?.[1]];
  if (mine === undefined || yours === undefined) return false;
  return numberOf(mine) - numberOf(yours) === one.page - other.page;
}
/** "3/10" on the third of ten pages needs no second page to be seen. */
function countsAlone({ page, line }: Edge, pages: number): boolean {
  const [, number, of] = NUMBERED.exec(line.text) ?? [];
  return number !== undefined && of !== undefined && numberOf(number) === page + 1 && numberOf(of) === pages;
}
/** Pages of one line each are a list of cards, not heads without a text. */
function isMostOf(pages: readonly PageLines[], rules: readonly (readonly string[])[]): boolean {
  let [taken, all] = [0, 0];
  pages.forEach(({ lines }, page) => {
    lines.forEach(({ text }, at) => {
      all += text.length;
      taken += rules[page]?.[at] === '' ? 0 : text.length;
    });
  });
  return taken > MOST * all;
}
/**
 * What stands at the edge of page after page: the same text, or a number that counts, at the same height. The one page of
 * a printed web page has its address and number in the same line, and its head as far from the other edge.
 */
export function findFurniture(pages: readonly PageLines[]): Furniture {
  const rules = pages.map(({ lines, aside }) => new Array<FurnitureRule | ''>(lines.length + aside.length).fill(''));
  const numbers = pages.map(() => '');
  const edges = pages.map(edgesOf);
  edges.forEach((own, page) => {
    const around = edges.slice(Math.max(0, page - NEXT), page + NEXT + 1).flat();
    const printed = own.filter((edge) => countsAlone(edge, pages.length));
    for (const edge of own) {
      const near = around.filter((other) => isNear(edge, other));
      const number = NUMBERED.exec(edge.line.text)?.[1];
      const counts =
        number !== undefined && (countsAlone(edge, pages.length) || near.some((other) => countsWith(edge, other)));
      const lettered = /\p{L}/u.test(edge.line.text);
      const same = near.some(({ key, line }) =>
        lettered ? key === edge.key : line.text === edge.line.text && line.text.length >= SHORTEST,
      );
      const beside = printed.some(
        ({ line }) =>
          line.size === edge.line.size &&
          (Math.abs(line.y - edge.line.y) < line.size ||
            (pages.length === 1 && edge.top && edge.line.y < 3 * line.size + 12)),
      );
      const ruled = rules[page];
      if (!ruled || !(counts || same || beside)) continue;
      ruled[edge.at] = counts ? 'page-number' : edge.top ? 'running-head' : 'running-foot';
      if (counts) numbers[page] ||= number;
    }
  });
  pages.forEach(({ lines }, page) => {
    for (const at of findLineNumbers(lines)) rules[page]?.splice(at, 1, 'line-number');
  });
  return isMostOf(pages, rules) ? { rules: rules.map((own) => own.map(() => '')), numbers } : { rules, numbers };
}
