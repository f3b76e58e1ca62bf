import type { DraftBlock } from '../document/draft-document';
import { nameBlocks } from '../name-blocks';
import type { Paragraph } from './paragraph';
import { noteMarker } from './split-notes';

/** A heading is larger than the text by this factor. */
const LARGER = 1.1;
const LONGEST_HEADING = 220;
/** Sizes that differ by less belong to one level. */
const SAME_LEVEL = 0.5;
const LOWEST_LEVEL = 6;
const CAPTION =
  /^(?:figure|fig\.|table|chart|map|photo|abbildung|abb\.|tabelle|tableau|carte|figura|tabla|cuadro|рисунок|рис\.|таблица|図|表|图)\s?\p{Nd}+\s*[.:：—–-]/iu;

function sizeOf({ lines }: Paragraph): number {
  return Math.max(...lines.map(({ size }) => size));
}
/** Is a paragraph set like a heading: larger than the text, or all in a heavy font, and no longer than one? */
export function isHeading(paragraph: Paragraph, bodySize: number, heavy: ReadonlySet<string>): boolean {
  const { text, kind, lines } = paragraph;
  if (kind !== 'text' || text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return false;
  if (lines.every(({ size }) => size >= LARGER * bodySize)) return true;
  return !/[.;,]$/.test(text) && lines.every(({ font, size }) => heavy.has(font) && size > 0.95 * bodySize);
}
/** Paragraphs → blocks, one for one: what they are by their place and type, else by their words. */
export function nameParagraphs(
  paragraphs: readonly Paragraph[],
  bodySize: number,
  heavy: ReadonlySet<string>,
  pageLabel: (page: number) => string,
): DraftBlock[] {
  const headings = paragraphs.map((paragraph) => isHeading(paragraph, bodySize, heavy));
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
    if (kind === 'table-row') return { kind, text, page };
    if (kind === 'footnote') {
      const marker = noteMarker(text);
      return marker ? { kind, text: marker.rest, label: marker.label, page } : { kind, text, page };
    }
    if (CAPTION.test(text)) return { kind: 'caption', text, page };
    const { sentences: _, ...block } = named.get(at) ?? { kind: 'paragraph', text, sentences: [] };
    return { ...block, page };
  });
}
