import type { DraftBlock } from '../document/draft-document';
import { tableRow } from '../document/table-row';
import { dateOfLine } from '../found/find-date';
import { nameBlocks } from '../name-blocks';
import type { Paragraph } from './paragraph';
import { noteMarker } from './split-notes';

/** A heading is larger than the text by this factor. */
const LARGER = 1.1;
const LONGEST_HEADING = 220;
/** Sizes that differ by less belong to one level. */
const SAME_LEVEL = 0.5;
const LOWEST_LEVEL = 6;
const LONGEST_DATE_LINE = 80;
const CAPTION =
  /^(?:figure|fig\.|table|chart|map|photo|abbildung|abb\.|tabelle|tableau|carte|figura|tabla|cuadro|рисунок|рис\.|таблица|図|表|图)\s?\p{Nd}+\s*[.:：—–-]/iu;

/** A date below the title is no heading, however it is set: it says when. */
function isDate(text: string): boolean {
  return text.length <= LONGEST_DATE_LINE && dateOfLine(text) !== '';
}
function sizeOf({ lines }: Paragraph): number {
  return Math.max(...lines.map(({ size }) => size));
}
/** The font of most of the text: what is set in it is no heading, however heavy. */
function usualFont(paragraphs: readonly Paragraph[]): string {
  const weights = new Map<string, number>();
  for (const { lines } of paragraphs) {
    for (const { font, text } of lines) weights.set(font, (weights.get(font) ?? 0) + text.length);
  }
  return [...weights].reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0])[0];
}
/** Is a paragraph set like a heading: larger than the text, or all in a heavy font, and no longer than one? */
function isHeading(paragraph: Paragraph, bodySize: number, heavy: ReadonlySet<string>): boolean {
  const { text, kind, lines } = paragraph;
  if (kind !== 'text' || text.length > LONGEST_HEADING || !/\p{L}/u.test(text) || isDate(text)) return false;
  if (lines.every(({ size }) => size >= LARGER * bodySize)) return true;
  return !/[.;,]$/.test(text) && lines.every(({ font, size }) => heavy.has(font) && size > 0.95 * bodySize);
}
/** Paragraphs → blocks, one for one: what they are by their place and type, else by their words. */
export function nameParagraphs(
  paragraphs: readonly Paragraph[],
  bodySizes: readonly number[],
  heavy: ReadonlySet<string>,
  pageLabel: (page: number) => string,
): DraftBlock[] {
  const font = usualFont(paragraphs);
  const outstanding = new Set([...heavy].filter((one) => one !== font));
  const headings = paragraphs.map((paragraph) => isHeading(paragraph, bodySizes[paragraph.page] ?? 0, outstanding));
  const sizes = paragraphs.filter((_, at) => headings[at]).map(sizeOf);
  const levels: number[] = [];
  for (const size of sizes.sort((one, other) => other - one)) {
    if (levels.length === 0 || (levels.at(-1) ?? 0) - size > SAME_LEVEL) levels.push(size);
  }
  const plain = paragraphs.flatMap(({ kind, text }, at) => (kind === 'text' && !headings[at] ? [{ at, text }] : []));
  const named = new Map(
    nameBlocks(plain.map(({ text }) => text)).map((block, index) => [plain[index]?.at ?? -1, block]),
  );
  return paragraphs.map((paragraph, at): DraftBlock => {
    const { text, kind } = paragraph;
    const page = pageLabel(paragraph.page);
    if (headings[at]) {
      const level = levels.findIndex((size) => sizeOf(paragraph) >= size - SAME_LEVEL) + 1;
      return { kind: 'heading', text, level: Math.min(LOWEST_LEVEL, Math.max(1, level)), page };
    }
    const row = paragraph.cells && tableRow(paragraph.cells);
    if (row) return { ...row, page };
    if (kind === 'footnote') {
      const marker = noteMarker(text);
      return marker ? { kind, text: marker.rest, label: marker.label, page } : { kind, text, page };
    }
    if (CAPTION.test(text)) return { kind: 'caption', text, page };
    if (isDate(text)) return { kind: 'paragraph', text, page };
    const { sentences: _, ...block } = named.get(at) ?? { kind: 'paragraph', text, sentences: [] };
    return { ...block, page };
  });
}
