import type { Block } from '#contract/text';
import { sentenceEnds } from '#text/sentence-ends';

/** A heading has at most so many words, and no longer text is looked at. */
const LONGEST_HEADING = 14;
const LONGEST_HEADING_UNITS = 160;
/** A heading that is called by its number: "Article 5", "一、总则". */
const LONGEST_NAMED = 33;
/** A label stands within so many characters. */
const LONGEST_LABEL = 20;
const NUMBERED = /^(\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)/;
/** Numbers as other scripts and laws print them: "１　", "１．", "（１）", "①", "٣-", "一、", "第1条　", "Article 5.", "§ 3". */
const NUMBERED_OTHERWISE =
  /^([０-９]{1,3}(?:[．.、）)](?!\p{Nd})|(?=[\u3000 ]))|\d{1,3}[．、](?!\p{Nd})|[（(](?:[０-９]{1,3}|[一二三四五六七八九十]{1,3})[）)]|（\d{1,3}）|[①-⑳]|[٠-٩۰-۹]{1,3}\s?[-.)–](?!\p{Nd})|[一二三四五六七八九十]{1,3}、|第\s?(?:\p{Nd}{1,3}|[一二三四五六七八九十百]{1,5})\s?[条條](?=[\u3000 ])|(?:art(?:icle|ikel|ículo|icolo|igo|ykuł)|статья|стаття)\s\p{Nd}{1,3}\s?[.:–—](?!\p{Nd})|§\s?\d{1,3}\.?(?=[\s\u3000]))[\s\u3000]*(?=\S)/iu;
const BULLET = /^[•▪◦‣●■]\s*(?=\S)/;
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
const DIGITS = '〇一二三四五六七八九';

/** "二十三" 23 */
function chineseNumber(text: string): number {
  const [, tens, units = ''] = /^(.?)十(.?)$/u.exec(text) ?? [];
  if (tens === undefined) return DIGITS.indexOf(text);
  return 10 * (tens === '' ? 1 : DIGITS.indexOf(tens)) + Math.max(0, DIGITS.indexOf(units));
}
/** The number that a label means: "12.", "(12)" and "Article 12." 12, "(a)" 1; and its form, with 1 or a in its place. */
function numberOf(label: string): { readonly number: number; readonly form: string } {
  const plain = label.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  const [digits] = /\d+/.exec(plain) ?? [];
  if (digits !== undefined) return { number: Number(digits), form: label.replace(/[\p{Nd}①-⑳]+/u, '1') };
  const [chinese] = /[一二三四五六七八九十]+/.exec(plain) ?? [];
  if (chinese !== undefined) return { number: chineseNumber(chinese), form: label.replace(chinese, '一') };
  return { number: plain.replace(/[()]/g, '').charCodeAt(0) - 96, form: label.replace(/[a-z]/, 'a') };
}
function labelOf(text: string): string | undefined {
  const head = text.slice(0, LONGEST_LABEL);
  return (NUMBERED.exec(head) ?? NUMBERED_OTHERWISE.exec(head))?.[1];
}
function isDashed(texts: readonly string[], at: number): boolean {
  const mark = (index: number): string => DASHED.exec(texts[index]?.slice(0, 20) ?? '')?.[1] ?? '';
  return mark(at) !== '' && (mark(at) === mark(at - 1) || mark(at) === mark(at + 1));
}
/** Labels that count on or back from a like one among their neighbours: a lone "1914." is a year or a date. */
function labelsOf(texts: readonly string[]): (string | undefined)[] {
  const labels = texts.map((text) => {
    // "一、总则" above paragraphs is a heading, and keeps its number.
    return text.length <= LONGEST_NAMED && NAMED_HEADING.test(text) ? undefined : labelOf(text);
  });
  const last = new Map<string, { at: number; number: number }>();
  const counted = new Set<number>();
  labels.forEach((label, at) => {
    if (label === undefined) return;
    const { number, form } = numberOf(label);
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
/** What the marks of a page or of Markdown say of a block, as a block, with its sentences. */
export function markedBlock({ kind, text, level, label, page }: Omit<Block, 'sentences'>): Block {
  return {
    ...blockOf(text, kind),
    ...(level !== undefined && { level }),
    ...(label !== undefined && { label }),
    ...(page !== undefined && { page }),
  };
}
/** Paragraphs as blocks. Headings, list items, quotes and printed numbers are named only where they are clear. */
export function nameBlocks(paragraphs: readonly string[]): Block[] {
  const labels = labelsOf(paragraphs);
  return paragraphs.map((text, at): Block => {
    const label = labels[at];
    if (label !== undefined) {
      const words = text.slice(label.length).replace(/^\s+/, '');
      return { ...blockOf(words, /^[(（①-⑳]/.test(label) ? 'list-item' : 'paragraph'), label };
    }
    if (BULLET.test(text)) return blockOf(text.replace(BULLET, ''), 'list-item');
    if (isDashed(paragraphs, at)) return blockOf(text.replace(DASHED, ''), 'list-item');
    if (QUOTED.test(text)) return blockOf(text.replace(QUOTED, ''), 'quote');
    if (isHeading(text, paragraphs[at - 1], paragraphs[at + 1])) return { ...blockOf(text, 'heading'), level: 2 };
    return blockOf(text);
  });
}
