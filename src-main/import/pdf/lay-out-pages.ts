import { beginsLow } from '../boilerplate/line';
import { alignTables } from './align-tables';
import { type FurnitureRule, findFurniture, type PageLines } from './find-furniture';
import { joinLines, type Setting } from './join-lines';
import { joinRows } from './join-rows';
import { joinWords, wordsOf } from './join-words';
import { runsLeft } from './order-runs';
import type { Paragraph } from './paragraph';
import { splitColumns } from './split-columns';
import { splitNotes } from './split-notes';
import type { TextLine } from './text-run';
import { usualPitch } from './usual-pitch';
import { usualSizes } from './usual-sizes';

interface RemovedLine {
  /** How many paragraphs stand before it. */
  readonly before: number;
  readonly rule: FurnitureRule;
  readonly text: string;
  readonly page: number;
}
export interface LaidOut {
  readonly paragraphs: readonly Paragraph[];
  readonly removed: readonly RemovedLine[];
  /** The number printed on each page; '' where none is. */
  readonly numbers: readonly string[];
  /** The size that the text of each page has; headings are larger. */
  readonly bodySizes: readonly number[];
}
/** The right edge of a region is where all but so many of its lines end: one may stand out. */
const STANDING_OUT = 0.05;
/** What is longer was no paragraph, but text without any ends. */
const LONGEST_PARAGRAPH = 20_000;
const OTHER_SIZE = 0.07;
const SENTENCE_END = /[.!?:。！？：؟۔…]["'”’»)\]]*\p{Nd}{0,2}$/u;
const CASELESS = /^[\p{Lo}\p{N}(“"«]/u;

function mirrored<Part extends { readonly x: number; readonly right: number }>(part: Part): Part {
  return { ...part, x: -part.right, right: -part.x };
}
function mirroredLine(line: TextLine): TextLine {
  return mirrored({ ...line, cells: line.cells.map(mirrored) });
}
function edgesOf(lines: readonly TextLine[]): Pick<Setting, 'left' | 'right'> {
  const rights = lines.map(({ right }) => right).sort((one, other) => one - other);
  return {
    left: Math.min(...lines.map(({ x }) => x)),
    right: rights[Math.floor((rights.length - 1) * (1 - STANDING_OUT))] ?? 0,
  };
}
/** Does a paragraph go on in the one that follows it in the next column or on the next page? */
function goesOn(before: Paragraph, next: Paragraph, bodySize: number): boolean {
  const [last, first] = [before.lines.at(-1), next.lines[0]];
  if (!last || !first || before.kind !== 'text' || next.kind !== 'text' || next.opens) return false;
  if (before.text.length > LONGEST_PARAGRAPH) return false;
  const end = before.text.slice(-9);
  if (Math.abs(last.size - first.size) > OTHER_SIZE * last.size || last.size > (1 + OTHER_SIZE) * bodySize)
    return false;
  if (beginsLow(next.text)) return before.full || !SENTENCE_END.test(end);
  return before.full && !SENTENCE_END.test(end) && (/[\p{L}\p{N},-]$/u.test(end) || CASELESS.test(next.text));
}
/**
 * The lines of all pages → the paragraphs of the document in reading order, whole where a page or column ends amid them;
 * notes stand behind the paragraph during which their page ends. What is repeated at the pages' edges is taken out.
 */
export function layOutPages(pages: readonly PageLines[]): LaidOut {
  const furniture = findFurniture(pages);
  const bodySizes = usualSizes(pages);
  const kept = pages.map(({ lines }, page) => lines.filter((_, at) => furniture.rules[page]?.[at] === ''));
  const words = wordsOf(kept.flatMap((lines) => lines.map(({ text }) => text)));
  const pitch = usualPitch(kept);
  const paragraphs: Paragraph[] = [];
  const removed: RemovedLine[] = [];

  function add(found: readonly Paragraph[]): void {
    found.forEach((paragraph, at) => {
      const place = at > 0 ? -1 : paragraphs.findLastIndex(({ kind }) => kind !== 'footnote');
      const before = paragraphs[place];
      if (before && goesOn(before, paragraph, bodySizes[before.page] ?? 0)) {
        const text = joinWords(before.text, paragraph.text, words);
        paragraphs[place] = { ...before, text, lines: [...before.lines, ...paragraph.lines], full: paragraph.full };
      } else paragraphs.push(paragraph);
    });
  }
  function addRegion(pieces: readonly TextLine[], page: number): Paragraph[] {
    const left = runsLeft(pieces.map(({ text }) => text).join(' '));
    const lines = joinRows(pieces, left).map((line) => (left ? mirroredLine(line) : line));
    const bodySize = bodySizes[page] ?? 0;
    const { text, notes } = splitNotes(lines, bodySize, pages[page]?.height ?? 0);
    const setting: Setting = { ...edgesOf(lines), pitch, words, bodySize };
    if (text.length > 0) add(joinLines(text, page, setting));
    return notes.map((note): Paragraph => {
      const said = note.slice(1).reduce((sum, line) => joinWords(sum, line.text, words), note[0]?.text ?? '');
      return { text: said, lines: note, page, kind: 'footnote', full: false, opens: true };
    });
  }
  function remove(page: number, foot: boolean): void {
    const all = [...(pages[page]?.lines ?? []), ...(pages[page]?.aside ?? [])];
    const numbers = all.filter((_, at) => furniture.rules[page]?.[at] === 'line-number').map(({ text }) => text);
    if (foot && numbers.length > 0) {
      removed.push({ before: paragraphs.length, rule: 'line-number', text: numbers.join(' '), page });
    }
    all.forEach(({ text, y }, at) => {
      const rule = furniture.rules[page]?.[at] ?? '';
      if (rule === '' || rule === 'line-number' || y > (pages[page]?.height ?? 0) / 2 !== foot) return;
      removed.push({ before: paragraphs.length, rule, text, page });
    });
  }
  pages.forEach(({ aside, lines }, page) => {
    remove(page, false);
    const notes = splitColumns(kept[page] ?? []).flatMap((region) => addRegion(region, page));
    paragraphs.push(...notes);
    const beside = aside.filter((_, at) => furniture.rules[page]?.[lines.length + at] === '');
    if (beside.length > 0) {
      const text = beside.map((line) => line.text).join(' ');
      paragraphs.push({ text, lines: beside, page, kind: 'text', full: false, opens: true });
    }
    remove(page, true);
  });
  return { paragraphs: alignTables(paragraphs), removed, numbers: furniture.numbers, bodySizes };
}
