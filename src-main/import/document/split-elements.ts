import { frameRule } from '../html/frame-rule';
import { noteMark } from '../html/note-mark';
import { isSilent, type PageElement, textIn, tidyText } from '../html/page-element';
import { splitPieces } from '../html/split-pieces';
import type { DraftBlock } from './draft-document';
import { tableRow } from './table-row';

/** What stands where a printed page begins, with the number of its name between: characters that no text has. */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
const MARKS_AHEAD = new RegExp(`^(?:${OPEN}\\d+${CLOSE}\\s*)*`);
const STRAY = new RegExp(`[${OPEN}${CLOSE}]`, 'g');
const LONGEST_PAGE = 20;
const FOOTNOTE = /(?:^|[\s-])(?:footnotes?|endnotes?|rearnotes?|doc-footnote|doc-endnotes?)(?:\s|$)/;
const PAGE_BREAK = /(?:^|\s)(?:doc-)?pagebreak(?:\s|$)/;
const BACK_LINK = /(?:^|\s)(?:(?:doc-)?backlink|footnote-back)(?:\s|$)/;
/** Attributes that say something of the words; the others name frames of pages, which a document has none of. */
const KEPT = ['start', 'aria-level', 'colspan', 'rowspan'] as const;
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export interface PrintedPages {
  /** The page that is open where the document begins. */
  readonly page?: string;
  /** Names of pages by the id of the element at which each begins, where a list outside of it says so. */
  readonly pages?: ReadonlyMap<string, string> | undefined;
}
export interface SplitElements {
  readonly blocks: readonly DraftBlock[];
  /** Blocks that are never shown; `before` is the place in `blocks` they stood at. */
  readonly hidden: readonly { readonly before: number; readonly block: DraftBlock }[];
  /** The page on which the last block ends. */
  readonly page: string;
}
function namesOf({ attributes }: PageElement): string {
  return `${attributes['epub:type'] ?? ''} ${attributes.role ?? ''}`.toLowerCase();
}
function isHidden({ attributes }: PageElement): boolean {
  return attributes.hidden !== undefined || HIDDEN.test(attributes.style ?? '');
}
/** How many characters of a line it leaves; below none as soon as that is clear. */
function leaves(element: PageElement, room: number): number {
  let left = room;
  for (const child of element.children) {
    if (left < 0) return left;
    left = typeof child === 'string' ? left - child.trim().length : leaves(child, left);
  }
  return left;
}
/** What is named as a mark but holds a text is none. */
function isShort(element: PageElement): boolean {
  return leaves(element, LONGEST_PAGE) >= 0;
}
/** "12" of a page break that is named "12" or "Page 12", says so in its text, or by the end of its id. */
function pageOf(element: PageElement): string {
  const { title, 'aria-label': label, id } = element.attributes;
  const name = tidyText(title ?? label ?? '') || textIn(element) || (/(\d+)$/.exec(id ?? '')?.[1] ?? '');
  return name.replace(/^(?:page|seite|p\.?|s\.?)\s*(?=[\divxlc])/i, '').slice(0, LONGEST_PAGE);
}
/** The tree without what the readers of saved pages take for a frame, and with marks where pages begin. */
function documentTree(root: PageElement, pages: string[], listed: ReadonlyMap<string, string>): PageElement {
  const mark = (page: string): string => `${OPEN}${pages.push(page.slice(0, LONGEST_PAGE)) - 1}${CLOSE}`;
  const convert = (element: PageElement): PageElement | string => {
    const names = namesOf(element);
    if (PAGE_BREAK.test(names) && isShort(element)) return mark(pageOf(element));
    if (BACK_LINK.test(`${names} ${element.attributes.class ?? ''}`) && isShort(element)) return '';
    const note = noteMark(element);
    if (note !== '') return note;
    const attributes: Record<string, string> = {};
    for (const name of KEPT) {
      const value = element.attributes[name];
      if (value !== undefined) attributes[name] = value;
    }
    if (element.attributes.role === 'heading') attributes.role = 'heading';
    if (FOOTNOTE.test(names) || FOOTNOTE.test(element.attributes.class ?? '')) attributes.role = 'doc-footnote';
    // A name that stands for a frame by itself, such as nav, is a division here.
    const tag = frameRule({ tag: element.tag, attributes, children: [] }) === '' ? element.tag : 'div';
    if (isHidden(element)) attributes.hidden = '';
    const begins = listed.get(element.attributes.id ?? '');
    const marked = begins === undefined ? [] : [mark(begins)];
    return { tag, attributes, children: isSilent(element) ? [] : [...marked, ...element.children.map(child)] };
  };
  const child = (node: PageElement | string): PageElement | string =>
    typeof node === 'string' ? node.replace(STRAY, '') : convert(node);
  const tree = convert(root);
  return typeof tree === 'string' ? { tag: 'div', attributes: {}, children: [tree] } : tree;
}
/**
 * The elements of a document whose author wrote all of it (a message, a chapter of a book) as blocks, in order: nothing of it
 * is a page's frame.
 */
export function splitElements(root: PageElement, { page = '', pages: listed }: PrintedPages = {}): SplitElements {
  const pages: string[] = [];
  const { pieces } = splitPieces(documentTree(root, pages, listed ?? new Map()));
  const blocks: DraftBlock[] = [];
  const hidden: { before: number; block: DraftBlock }[] = [];
  let open = page;
  const plain = (text: string): string => tidyText(text.replace(MARK, ''));
  for (const { kind, level, label, text, rule, cells } of pieces) {
    const ahead = MARKS_AHEAD.exec(text)?.[0].length ?? 0;
    for (const [, at] of text.slice(0, ahead).matchAll(MARK)) open = pages[Number(at)] || open;
    const begins = open;
    for (const [, at] of text.slice(ahead).matchAll(MARK)) open = pages[Number(at)] || open;
    const row = cells && tableRow(cells.map((cell) => ({ ...cell, words: plain(cell.words) })));
    const words = row?.text ?? plain(text);
    if (words === '' || (cells && !row)) continue;
    const block: DraftBlock = {
      kind,
      text: words,
      ...(row?.cells && { cells: row.cells }),
      ...(level !== undefined && { level }),
      ...(label !== undefined && { label }),
      ...(begins !== '' && { page: begins }),
    };
    if (rule === 'hidden') hidden.push({ before: blocks.length, block });
    else blocks.push(block);
  }
  return { blocks, hidden, page: open };
}
