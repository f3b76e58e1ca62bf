import type { Block } from '#contract/text';
import { sentenceEnds } from '#text/sentence-ends';

/** A heading has at most so many words, and no longer text is looked at. */
const LONGEST_HEADING = 14;
const LONGEST_HEADING_UNITS = 160;
const NUMBERED = /^(\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)/;
const BULLET = /^[•▪◦‣●■]\s*(?=\S)/;
/** Marks that open a list item only where a neighbour has the same: a dash may open a speech or a line of its own. */
const DASHED = /^([-–—*])\s+(?=\S)/;
const QUOTED = /^>\s?(?=\S)/;
const NAMED_HEADING =
  /^(?:(?:article|section|chapter|part|annex|artikel|abschnitt|kapitel|teil|anhang|chapitre|partie|annexe|artículo|capítulo|sección|parte|anexo|articolo|capitolo|artigo|hoofdstuk|artykuł|rozdział|статья|глава|раздел|стаття|розділ|المادة)\s+[\divxlc]+\.?|第[一二三四五六七八九十百\d]+[条章节節條]|[一二三四五六七八九十]{1,3}、.{1,30}|제\s?\d+\s?[조장])$/iu;
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
/** The number that a label means: "12." and "(12)" 12, "(a)" 1. */
function numberOf(label: string): number {
  const word = label.replace(/[().]/g, '');
  return /^\d/.test(word) ? Number(word) : word.charCodeAt(0) - 96;
}
function isDashed(texts: readonly string[], at: number): boolean {
  const mark = (index: number): string => DASHED.exec(texts[index]?.slice(0, 20) ?? '')?.[1] ?? '';
  return mark(at) !== '' && (mark(at) === mark(at - 1) || mark(at) === mark(at + 1));
}
/** Labels that count on or back from a like one among their neighbours: a lone "1914." is a year or a date. */
function labelsOf(texts: readonly string[]): (string | undefined)[] {
  const labels = texts.map((text) => NUMBERED.exec(text.slice(0, 20))?.[1]);
  const last = new Map<string, { at: number; number: number }>();
  const counted = new Set<number>();
  labels.forEach((label, at) => {
    if (label === undefined) return;
    const form = label.replace(/\d+/, '1').replace(/[a-z]/, 'a');
    const number = numberOf(label);
    const before = last.get(form);
    if (before && before.number + 1 === number) counted.add(before.at).add(at);
    last.set(form, { at, number });
  });
  return labels.map((label, at) => (counted.has(at) ? label : undefined));
}
/** A paragraph as a block, with its sentences. */
export function blockOf(text: string, kind: Block['kind'] = 'paragraph'): Block {
  return { kind, text, sentences: sentenceEnds(text) };
}
/** Paragraphs as blocks. Headings, list items, quotes and printed numbers are named only where they are clear. */
export function nameBlocks(paragraphs: readonly string[]): Block[] {
  const labels = labelsOf(paragraphs);
  return paragraphs.map((text, at): Block => {
    const label = labels[at];
    if (label !== undefined) {
      const words = text.replace(NUMBERED, '');
      return { ...blockOf(words, label.startsWith('(') ? 'list-item' : 'paragraph'), label };
    }
    if (BULLET.test(text)) return blockOf(text.replace(BULLET, ''), 'list-item');
    if (isDashed(paragraphs, at)) return blockOf(text.replace(DASHED, ''), 'list-item');
    if (QUOTED.test(text)) return blockOf(text.replace(QUOTED, ''), 'quote');
    if (isHeading(text, paragraphs[at - 1], paragraphs[at + 1])) return { ...blockOf(text, 'heading'), level: 2 };
    return blockOf(text);
  });
}
