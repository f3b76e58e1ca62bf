import type { Block } from '#contract/text';
import { sentenceEnds } from '#text/sentence-ends';
import { printedLabels } from './printed-labels';

/** A heading has at most so many words, and no longer text is looked at. */
const LONGEST_HEADING = 14;
const LONGEST_HEADING_UNITS = 160;
/** A heading that is called by its number: "Article 5", "一、总则". */
const LONGEST_NAMED = 33;
const NUMBERED_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item', 'quote']);
const BULLET = /^[•▪◦‣●■]\s*(?=\S)/;
const SECTION = /^(?:[IVXL]+\.|\d{1,2}(?:\.\d{1,2})+\.?)\s/;
/** Marks that open a list item only where a neighbour has the same: a dash may open a speech or a line of its own. */
const DASHED = /^([-–—*])\s+(?=\S)/;
const QUOTED = /^>\s?(?=\S)/;
const NAMED_HEADING =
  /^(?:(?:article|section|chapter|part|annex|άρθρο|điều|अनुच्छेद|madde|pasal|ماده|סעיף|ข้อ|artikel|abschnitt|kapitel|teil|anhang|chapitre|partie|annexe|artículo|capítulo|sección|parte|anexo|articolo|capitolo|artigo|hoofdstuk|artykuł|rozdział|статья|глава|раздел|стаття|розділ|المادة)\s+[\p{Nd}ivxlc]+[.:]?|第[一二三四五六七八九十百\p{Nd}]+[条章节節條]|[一二三四五六七八九十]{1,3}、.{1,30}|제\s?\d+\s?[조장])$/iu;
const SENTENCE_END = /[.!?:;,。！？：；，、؟…]["'”’»)\]]*$/u;

function isHeading(text: string, before: string | undefined, after: string | undefined): boolean {
  if (text.length > LONGEST_HEADING_UNITS || after === undefined) return false;
  if (NAMED_HEADING.test(text)) return true;
  if (SENTENCE_END.test(text) || text.split(/\s+/).length > LONGEST_HEADING || !/^[\p{Lu}\p{Lo}\p{N}]/u.test(text))
    return false;
  const capitals = /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
  // A short line between paragraphs is clear; one among short lines may be a list, a poem, an address.
  const paragraph = (other: string): boolean => other.length > 2 * text.length && other.length > 80;
  return paragraph(after) && (capitals || before === undefined || paragraph(before));
}
function isDashed(texts: readonly string[], at: number): boolean {
  const mark = (index: number): string => DASHED.exec(texts[index]?.slice(0, 20) ?? '')?.[1] ?? '';
  return mark(at) !== '' && (mark(at) === mark(at - 1) || mark(at) === mark(at + 1));
}
/** "一、总则" above paragraphs is a heading, and so is "IV. Roads": they keep their number. */
function namesItself(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? '';
  if (text.length <= LONGEST_NAMED && NAMED_HEADING.test(text)) return true;
  return SECTION.test(text.slice(0, 12)) && isHeading(text, texts[at - 1], texts[at + 1]);
}
/** A paragraph as a block, with its sentences. */
export function blockOf(text: string, kind: Block['kind'] = 'paragraph'): Block {
  return { kind, text, sentences: sentenceEnds(text) };
}
/** What the marks of a page or of Markdown say of a block, as a block, with its sentences. */
export function markedBlock({ kind, text, level, label, page, cells }: Omit<Block, 'sentences'>): Block {
  return {
    ...blockOf(text, kind),
    ...(level !== undefined && { level }),
    ...(label !== undefined && { label }),
    ...(page !== undefined && { page }),
    ...(cells !== undefined && { cells }),
  };
}
/** A block whose text begins with this label, without it. */
function labelled(text: string, label: string, kind: Block['kind']): Block {
  return { ...blockOf(text.slice(label.length).trimStart(), kind), label };
}
/** Blocks of a page or of Markdown, with the numbers that their paragraphs print as labels. */
export function labelBlocks(blocks: readonly Block[]): Block[] {
  const mayPrint = ({ kind, label }: Block): boolean => label === undefined && NUMBERED_KINDS.has(kind);
  const labels = printedLabels(blocks.map((block) => (mayPrint(block) ? block.text : undefined)));
  return blocks.map((block, at) => {
    const label = labels[at];
    return label === undefined ? block : { ...block, ...labelled(block.text, label, block.kind) };
  });
}
/** Paragraphs as blocks. Headings, list items, quotes and printed numbers are named only where they are clear. */
export function nameBlocks(paragraphs: readonly string[]): Block[] {
  const labels = printedLabels(paragraphs.map((text, at) => (namesItself(paragraphs, at) ? undefined : text)));
  return paragraphs.map((text, at): Block => {
    const label = labels[at];
    if (label !== undefined) return labelled(text, label, /^[(（①-⑳]/.test(label) ? 'list-item' : 'paragraph');
    if (BULLET.test(text)) return blockOf(text.replace(BULLET, ''), 'list-item');
    if (isDashed(paragraphs, at)) return blockOf(text.replace(DASHED, ''), 'list-item');
    if (QUOTED.test(text)) return blockOf(text.replace(QUOTED, ''), 'quote');
    if (isHeading(text, paragraphs[at - 1], paragraphs[at + 1])) return { ...blockOf(text, 'heading'), level: 2 };
    return blockOf(text);
  });
}
