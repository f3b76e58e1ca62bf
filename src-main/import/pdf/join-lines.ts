import { beginsLow } from '../boilerplate/line';
import { CELL_MARK } from '../document/table-row';
import { dateOfLine } from '../found/find-date';
import { joinWords, type Vocabulary } from './join-words';
import type { Paragraph } from './paragraph';
import type { TextLine } from './text-run';

/** Lines further apart than this times what is usual for their size belong to two paragraphs. */
const APART = 1.3;
const APART_AMID = 2.6;
/** The lines of a heading are ended where they read well, not where they are full. */
const LARGER = 1.15;
/** Lines nearer than this part of the size stand beside each other. */
const SAME_ROW = 0.4;
/** Sizes of one paragraph differ by less. */
const OTHER_SIZE = 0.07;
/** An indent, in parts of the size. */
const INDENT = 0.8;
/** What begins further in is no indented first line, but stands on the other side of the page. */
const WIDEST_INDENT = 10;
/** A line that is shorter than the widest by this part, and by the next word, was ended by its author. */
const SHORT = 0.25;
/** Spare room before the next word would have fitted, in parts of the size. */
const ROOM = 1;
/** A line of fewer characters is none that was full, whatever stands beside it. */
const FULL_LINE = 20;
/** Lines of a date stand at the beginning. */
const HEAD_LINES = 25;
const LONGEST_DATE_LINE = 80;
/** "at its meeting, on" goes on with a date. */
const UNFINISHED = /(?:,|[\s(](?:on|of|the|in|from|to|le|du|au|am|vom|den|der|el|de|del|al|il|от|в|с|до))$/iu;
const SENTENCE_END = /[.!?:;。！？：；؟۔…]["'”’»)\]]*\p{Nd}{0,2}$/u;
const OPENING =
  /^(?:[•▪◦‣●■]|[-–—*]\s|\(?(?:\p{Nd}{1,3}|[a-z]|[ivxlc]{1,5})[.)]\s|[（(](?:\p{Nd}{1,3}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳]|\p{Nd}{1,3}\s?[-–]\s|§\s?\d)/u;

/** What the lines of a text are usually like. */
export interface Setting {
  /** Usual distance of two baselines, by size. */
  readonly pitch: (size: number) => number;
  readonly words: Vocabulary;
  readonly bodySize: number;
  readonly left: number;
  readonly right: number;
}
function firstWord(line: TextLine): number {
  const word = /^[\u3040-\u30FF\u3400-\u9FFF]/.test(line.text) ? 1 : line.text.search(/\s|$/);
  return ((line.right - line.x) * word) / Math.max(1, line.text.length);
}
/** Would the next line's first word still have stood on this line? */
function isShort(line: TextLine, next: TextLine, right: number): boolean {
  return line.right + firstWord(next) + ROOM * line.size < right;
}
function isCentred(line: TextLine, { left, right }: Setting): boolean {
  const [before, behind] = [line.x - left, right - line.right];
  return before > line.size && Math.abs(before - behind) < Math.max(line.size, 0.1 * (right - left));
}
function isDate({ text }: TextLine): boolean {
  return text.length <= LONGEST_DATE_LINE && dateOfLine(text) !== '';
}
function differ(size: number, other: number): boolean {
  return Math.abs(size - other) > OTHER_SIZE * other;
}
/** Does a paragraph end before `line`? `lines` are those that it has so far. */
function isBreak(lines: readonly TextLine[], line: TextLine, next: TextLine | undefined, setting: Setting): boolean {
  const before = lines.at(-1);
  if (before === undefined) return false;
  if (before.cells.length > 0 || line.cells.length > 0) return true;
  const gap = line.y - before.y;
  const pitch = setting.pitch(Math.min(line.size, before.size));
  // Among single-spaced text some may be double-spaced: amid a sentence, from a full line.
  const amid = beginsLow(line.text) && !SENTENCE_END.test(before.text) && before.right > setting.right - line.size * 4;
  if (gap > (amid ? APART_AMID : APART) * pitch || gap < SAME_ROW * line.size) return true;
  if (differ(line.size, before.size) && differ(line.tallest, before.tallest)) return true;
  const large = Math.min(line.size, before.size) > LARGER * setting.bodySize;
  if (large && line.font === before.font && !isDate(line) && !OPENING.test(line.text)) return false;
  const ended = SENTENCE_END.test(before.text);
  const short = isShort(before, line, setting.right);
  const otherFont = line.font !== before.font && line.font !== '' && before.font !== '';
  if (otherFont && short) return true;
  if (isCentred(before, setting) && isCentred(line, setting)) return ended && short && line.font !== before.font;
  if (short && (ended || before.right < setting.right - SHORT * (setting.right - setting.left))) return true;
  if (OPENING.test(line.text) && (ended || short || /(?:,|;|\band|\bor)$/.test(before.text))) return true;
  return isIndented(lines, line, next);
}
/** A line that begins elsewhere than the lines of its paragraph opens the next one. */
function isIndented(lines: readonly TextLine[], line: TextLine, next: TextLine | undefined): boolean {
  const [first, before] = [lines[0], lines.at(-1)];
  if (!first || !before) return false;
  const step = line.x - before.x;
  if (Math.abs(step) <= INDENT * line.size) return false;
  if (lines.length > 1) return true;
  // The second line hangs below a mark, or stands left of an indented first one, or begins a paragraph of its own.
  if (step < 0) return -step > WIDEST_INDENT * line.size;
  return !OPENING.test(first.text) && next !== undefined && next.x < line.x - INDENT * line.size;
}
function paragraphOf(
  lines: readonly TextLine[],
  page: number,
  after: TextLine | undefined,
  setting: Setting,
): Paragraph {
  const [first, last] = [lines[0], lines.at(-1)];
  const cells = first?.cells ?? [];
  const text = lines.slice(1).reduce((sum, line) => joinWords(sum, line.text, setting.words), first?.text ?? '');
  const second = lines[1] ?? after;
  return {
    text: cells.length > 0 ? cells.map((cell) => cell.text).join(CELL_MARK) : text,
    lines,
    page,
    kind: cells.length > 0 ? 'table-row' : 'text',
    full:
      last !== undefined &&
      last.text.length >= FULL_LINE / (/^[\u3040-\u30FF\u3400-\u9FFF]/.test(last.text) ? 2 : 1) &&
      last.right > setting.right - SHORT * (setting.right - setting.left),
    opens:
      first !== undefined &&
      (OPENING.test(first.text) || (second !== undefined && first.x > second.x + INDENT * first.size)),
  };
}
/** The lines of a region → its paragraphs. Lines that run from right to left come mirrored, so that they begin at `x` too. */
export function joinLines(lines: readonly TextLine[], page: number, setting: Setting): Paragraph[] {
  const groups: TextLine[][] = [];
  lines.forEach((line, at) => {
    const group = groups.at(-1);
    const dated = page === 0 && at < HEAD_LINES && (isDate(line) || (at > 0 && isDate(lines[at - 1] ?? line)));
    const before = lines[at - 1];
    const own =
      dated && (before?.right ?? 0) < setting.right - ROOM * line.size && !UNFINISHED.test(before?.text ?? '');
    if (group === undefined || own || isBreak(group, line, lines[at + 1], setting)) groups.push([line]);
    else group.push(line);
  });
  return groups.map((group, at) => paragraphOf(group, page, groups[at + 1]?.[0], setting));
}
