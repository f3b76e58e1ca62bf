/** Lines of this share of the width or more are full: the next line goes on. */
const FULL = 0.72;
/** A line of less than this share that ends in a number was ended on purpose, however the next begins: "Resolution 7 (1950)". */
const SHORT = 0.5;
/** A wider line was not broken by hand or by a mail program. */
const WIDEST_WRAP = 140;
const NARROWEST_WRAP = 30;
const MOST = 0.6;
/** So many pairs of neighbouring lines are needed to speak of wrapping at all. */
const FEWEST_PAIRS = 3;
/** Only so much of a line is looked at, so that a line of megabytes costs no more than another. */
const HEAD = 200;
const TAIL = 60;
const SENTENCE_END = /[.!?:;。！？؟։।…]["'”’»)\]」』]*$/u;
/** A shorter line is an entry of a list, or a caption. */
const SHORTEST_BROKEN = 80;
const LINE_END = /[\p{P}\p{S}]$/u;
const LIST_ITEM = /^\s*(?:[•▪◦‣●■·*–—-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z])[.)]\s)/;
const DATE = /^(?:\p{L}{3,12}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,12} \d{4})$/u;
const UNSPACED = /[\u0E00-\u0E7F\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;

interface Shape {
  /** Text lines are broken at about this many characters; 0 where a line is a paragraph. */
  readonly width: number;
  /** A paragraph begins with white space, and its other lines do not. */
  readonly indented: boolean;
}
function indentOf(line: string): number {
  return /^[ \t\u3000]*/.exec(line.slice(0, HEAD))?.[0].replaceAll('\t', '        ').length ?? 0;
}
function groupsOf(text: string): string[][] {
  const groups: string[][] = [[]];
  for (const line of text.split('\n')) {
    const kept = line.trimEnd();
    if (kept !== '') groups.at(-1)?.push(kept);
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}
/** The length that most lines keep within which go on in the next: where words were joined again, lines stick out. */
function widthOf(pairs: readonly (readonly [line: string, next: string])[]): number {
  const goingOn = pairs.filter(([, next]) => /^\s*[\p{Ll}\p{Lo}]/u.test(next.slice(0, HEAD)));
  const sorted = goingOn.map(([line]) => line.length).sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * MOST)] ?? 0;
}
/** Statistics over neighbouring lines: where most are full and break off amid a sentence, they were wrapped. */
function shapeOf(groups: readonly (readonly string[])[]): Shape {
  const pairs = groups.flatMap((group) => group.slice(1).map((next, index) => [group[index] ?? '', next] as const));
  const width = widthOf(pairs);
  if (pairs.length < FEWEST_PAIRS || width > WIDEST_WRAP || width < NARROWEST_WRAP)
    return { width: 0, indented: false };
  const wrapped = pairs.filter(
    ([line, next]) =>
      line.length >= FULL * width && !SENTENCE_END.test(line.slice(-TAIL)) && !LIST_ITEM.test(next.slice(0, HEAD)),
  );
  const lowerCase = pairs.filter(([, next]) => /^\s*\p{Ll}/u.test(next.slice(0, HEAD)));
  const uncased = pairs.filter(([, next]) => /^\s*\p{Lo}/u.test(next.slice(0, HEAD)));
  const goesOn = lowerCase.length + uncased.length >= 0.25 * pairs.length;
  if (wrapped.length < 0.45 * pairs.length || !goesOn) return { width: 0, indented: false };
  const indents = pairs.filter(([line, next]) => indentOf(next) > indentOf(line)).length;
  return { width, indented: indents >= 2 && indents < 0.5 * pairs.length };
}
/** A paragraph on one line, broken amid a sentence by the end of a page or a column. */
function isBroken(line: string, next: string): boolean {
  return (
    line.length >= SHORTEST_BROKEN && !LINE_END.test(line.slice(-TAIL)) && /^(?!\p{Script=Georgian})\p{Ll}/u.test(next)
  );
}
function begins(line: string, before: string, { width, indented }: Shape): boolean {
  if (width === 0) return !isBroken(before, line);
  if (LIST_ITEM.test(line.slice(0, HEAD)) || (line.length < NARROWEST_WRAP && DATE.test(line.trim()))) return true;
  if (indented && indentOf(line) > indentOf(before)) return true;
  // A short line before a capital ended its paragraph: a heading, a line of an address, the last line of a paragraph.
  if (before.length < SHORT * width && /[\p{N})]$/u.test(before)) return true;
  return before.length < FULL * width && !/^\s*\p{Ll}/u.test(line.slice(0, HEAD)) && /[^,;]$/.test(before);
}
/** Lines of one paragraph as one text: no blank where the script has none, or after a hyphen at the line's end. */
function join(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => {
      const glued = /\p{L}-$/u.test(text.slice(-2)) && /^\p{Ll}/u.test(line.slice(0, 2));
      const dense = UNSPACED.test(text.slice(-1)) && UNSPACED.test(line.slice(0, 1));
      return text + (glued || dense ? '' : ' ') + line;
    });
}
/**
 * The paragraphs of a text, without white space around them. A file has one paragraph a line, or blank lines between
 * wrapped lines, or indented first lines: the lengths of its lines decide which.
 */
export function splitParagraphs(text: string): string[] {
  const groups = groupsOf(text);
  const shape = shapeOf(groups);
  return groups.flatMap((group) => {
    const paragraphs: string[][] = [];
    group.forEach((line, index) => {
      const before = group[index - 1];
      const open = paragraphs.at(-1);
      if (open === undefined || before === undefined || begins(line, before, shape)) paragraphs.push([line]);
      else open.push(line);
    });
    return paragraphs.map(join);
  });
}
