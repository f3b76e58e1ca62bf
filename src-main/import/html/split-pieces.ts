import { CELL_MARK, type CellPlace, type DraftCell } from '../document/table-row';
import { splitParagraphs } from '../plain-text/split-paragraphs';
import { findOtherArticles } from './find-other-articles';
import { type FrameRule, frameRule, namesOf } from './frame-rule';
import { noteMark } from './note-mark';
import { elementsIn, isBlock, isSilent, type PageElement, textIn, tidyText } from './page-element';
import type { Branch, Piece, Run } from './piece';
import { isTableCell, tableColumns } from './table-columns';
import { weighProse } from './weigh-prose';

/** What the elements around a text make of it. */
interface Around {
  readonly kind: Piece['kind'];
  readonly level?: number;
  /** The number of a list item, for the first of its blocks. */
  readonly label?: { readonly text: string; used: boolean };
  readonly rule: FrameRule | '';
  readonly link: boolean;
  /** In a figure of words: its caption belongs to what is kept. */
  readonly ofWords: boolean;
}
/** A frame holds little of what a page says: an element with a larger share of its text is no frame, whatever its name. */
const MOST_IN_FRAME = 0.3;
/** What is hidden may be long, and so may a page's foot; but it is not the whole page, shown by a script later. */
const LARGE: ReadonlySet<string> = new Set(['hidden', 'page-foot']);
const MOST_IN_LARGE = 0.7;
/** Names that parts of an article have as well: only what is full of links is a frame then. */
const WEAK: ReadonlySet<string> = new Set(['navigation', 'related-articles', 'side-column', 'page-head']);
const FEWEST_LINKS = 0.2;
/** Cells of more characters hold a layout, not figures. */
const LONGEST_CELL = 400;
const LONGEST_CAPTION = 500;
const CAPTION =
  /(?:^| )(?:captions?|caption text|legende?|bildunterschrift|bildtext|bild text|pie de foto|pie foto|piedefoto|didascalia|photo credit|photocredit|image credit|credits?|copyright|bildnachweis|bildquelle|imagecaption|figcaption)(?= |$)/;
const FOOTNOTE = /(?:^| )(?:footnotes?|endnotes?|fussnoten?|note de bas|references?|doc footnote|doc endnotes?)(?= |$)/;

function isPlain(node: PageElement | string): boolean {
  return typeof node === 'string' || isSilent(node) || (!isBlock(node) && node.children.every(isPlain));
}
function cellsOf(row: PageElement): PageElement[] {
  return row.children.filter((cell): cell is PageElement => typeof cell !== 'string' && isTableCell(cell));
}
function labelOf(list: PageElement, at: number): Around['label'] {
  if (list.tag !== 'ol') return undefined;
  const start = Number.parseInt(list.attributes.start ?? '1', 10);
  return { text: `${(Number.isNaN(start) ? 1 : start) + at}.`, used: false };
}
function isOfWords(figure: PageElement): boolean {
  return elementsIn(figure, ({ tag }) => tag === 'table' || tag === 'blockquote' || tag === 'pre').length > 0;
}
/** Named as one, and no longer than one. */
function isCaption(element: PageElement): boolean {
  return (
    element.attributes.class !== undefined &&
    CAPTION.test(namesOf(element)) &&
    textIn(element).length <= LONGEST_CAPTION
  );
}
class Splitter {
  readonly pieces: Piece[] = [];
  /** Of the cells of the tables that were met. */
  private readonly places = new Map<PageElement, CellPlace>();
  constructor(
    private readonly prose: ReadonlyMap<PageElement, number>,
    private readonly allProse: number,
    private readonly others: ReadonlySet<PageElement>,
  ) {}
  private ruleOf(element: PageElement): FrameRule | '' {
    if (this.others.has(element)) return 'related-articles';
    const rule = frameRule(element);
    if (rule === '') return rule;
    const share = (this.prose.get(element) ?? 0) / Math.max(1, this.allProse);
    if (share > (LARGE.has(rule) ? MOST_IN_LARGE : MOST_IN_FRAME)) return '';
    if (rule === 'share-bar' && elementsIn(element, ({ tag }) => tag === 'blockquote').length > 0) return '';
    if (WEAK.has(rule) && isBlock(element) && !/^(?:nav|menu|button|select|textarea|input)$/.test(element.tag)) {
      const all = textIn(element).length;
      const links = elementsIn(element, ({ tag }) => tag === 'a').reduce((sum, link) => sum + textIn(link).length, 0);
      if (all > 60 && links < FEWEST_LINKS * all) return '';
    }
    return rule;
  }
  private piece(runs: readonly Run[], around: Around, cells?: readonly DraftCell[]): Piece | null {
    // Cells are tidied one by one: blanks of their own at their edges, such as no-break spaces, are no words.
    const text = cells
      ? cells.map(({ words }) => words).join(CELL_MARK)
      : tidyText(runs.map((run) => run.text).join(''));
    if (text === '') return null;
    const linked = tidyText(runs.map((run) => (run.link ? run.text : '')).join('')).length / text.length;
    const { kind, level, label, rule } = around;
    const piece: Piece = {
      number: this.pieces.length,
      kind,
      text,
      linked,
      rule,
      runs,
      ...(cells && { cells }),
      ...(level !== undefined && kind === 'heading' && { level }),
      ...(label?.used === false && (kind === 'list-item' || kind === 'footnote') && { label: label.text }),
    };
    if (label) label.used = true;
    this.pieces.push(piece);
    return piece;
  }
  private runsOf(node: PageElement | string, link: boolean): Run[] {
    if (typeof node === 'string') return [{ text: node, link }];
    if (isSilent(node) || frameRule(node) === 'hidden') return [];
    if (node.tag === 'br') return [{ text: '\n', link: false }];
    const note = noteMark(node);
    if (note !== '') return [{ text: note, link: false }];
    const inLink = link || node.tag === 'a';
    return node.children.flatMap((child) => this.runsOf(child, inLink));
  }
  /** Text between blocks; two line breaks in a row end a paragraph. */
  private paragraphs(runs: readonly Run[], around: Around): Piece[] {
    const groups: Run[][] = [[]];
    let breaks = 0;
    for (const run of runs) {
      if (run.text === '\n') breaks++;
      else if (run.text.trim() !== '') {
        if (breaks > 1) groups.push([]);
        breaks = 0;
      }
      groups.at(-1)?.push(run);
    }
    return groups.flatMap((group) => this.piece(group, around) ?? []);
  }
  private preformatted(element: PageElement, around: Around): (Branch | Piece)[] {
    const text = this.runsOf(element, false)
      .map((run) => run.text)
      .join('');
    return splitParagraphs(text).flatMap((paragraph) => this.piece([{ text: paragraph, link: false }], around) ?? []);
  }
  private isRow(row: PageElement): boolean {
    const cells = cellsOf(row);
    return cells.length > 1 && cells.every((cell) => this.isCell(cell));
  }
  private isCell(cell: PageElement): boolean {
    const only = cell.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
    const plain = only.every(
      (child) =>
        isPlain(child) || (typeof child !== 'string' && /^(?:p|div)$/.test(child.tag) && child.children.every(isPlain)),
    );
    return plain && textIn(cell).length <= LONGEST_CELL;
  }
  private row(element: PageElement, around: Around): Branch {
    const cells = cellsOf(element).map((cell, at) => {
      const runs = cell.children.flatMap((child) => [
        ...this.runsOf(child, false),
        { text: typeof child !== 'string' && isBlock(child) ? ' ' : '', link: false },
      ]);
      const words = tidyText(runs.map(({ text }) => text).join(''));
      return { runs, words, head: cell.tag === 'th', ...(this.places.get(cell) ?? { column: at }) };
    });
    const said = cells.filter(({ words }) => words !== '');
    const runs = said.flatMap((cell, at) => (at === 0 ? cell.runs : [{ text: CELL_MARK, link: false }, ...cell.runs]));
    const piece = this.piece(
      runs,
      { ...around, kind: 'table-row' },
      said.map(({ runs: _, ...cell }) => cell),
    );
    return { tag: 'tr', attributes: element.attributes, children: piece ? [piece] : [] };
  }
  private inside(element: PageElement, around: Around): Around {
    const { tag, attributes } = element;
    const rule = around.rule || this.ruleOf(element);
    const ofWords = around.ofWords || tag === 'table' || (tag === 'figure' && isOfWords(element));
    const next = { ...around, rule, ofWords, link: around.link || tag === 'a' };
    const level =
      /^h([1-6])$/.exec(tag)?.[1] ?? (attributes.role === 'heading' ? (attributes['aria-level'] ?? '2') : undefined);
    if (level !== undefined)
      return { ...next, kind: 'heading', level: Math.min(6, Math.max(1, Number.parseInt(level, 10) || 2)) };
    if (
      around.kind === 'footnote' ||
      FOOTNOTE.test(` ${namesOf(element)} ${(attributes.role ?? '').replace(/-/g, ' ')}`)
    )
      return { ...next, kind: 'footnote' };
    if (tag === 'blockquote') return { ...next, kind: 'quote' };
    if (tag === 'caption' || tag === 'figcaption' || (around.kind !== 'quote' && isCaption(element)))
      return { ...next, kind: 'caption', rule: rule || (ofWords ? '' : 'caption') };
    if (/^(?:li|dt|dd)$/.test(tag)) return { ...next, kind: around.kind === 'quote' ? 'quote' : 'list-item' };
    return next;
  }
  branch(element: PageElement, outer: Around): Branch {
    const around = this.inside(element, outer);
    const { tag, attributes } = element;
    const children: (Branch | Piece)[] = [];
    if (tag === 'pre') return { tag, attributes, children: this.preformatted(element, around) };
    if (tag === 'table') for (const [cell, place] of tableColumns(element)) this.places.set(cell, place);
    if (tag === 'tr' && this.isRow(element)) return this.row(element, around);
    let open: Run[] = [];
    let items = 0;
    const close = (): void => {
      children.push(...this.paragraphs(open, around));
      open = [];
    };
    for (const child of element.children) {
      if (typeof child === 'string') open.push({ text: child, link: around.link });
      else if (isSilent(child)) continue;
      else if (isPlain(child) && (around.rule !== '' || frameRule(child) === ''))
        open.push(...this.runsOf(child, around.link));
      else {
        close();
        const label = child.tag === 'li' ? labelOf(element, items++) : around.label;
        children.push(this.branch(child, label === undefined ? around : { ...around, label }));
      }
    }
    close();
    return { tag, attributes, children };
  }
}
/**
 * A page's tree with its text cut into blocks, none of it lost, and these blocks in order. `titles` are what its head calls
 * it: they tell its own article from those of other pages.
 */
export function splitPieces(
  root: PageElement,
  titles: readonly string[] = [],
): { readonly branch: Branch; readonly pieces: readonly Piece[] } {
  const prose = weighProse(root);
  const splitter = new Splitter(prose, prose.get(root) ?? 0, findOtherArticles(root, titles, prose));
  const branch = splitter.branch(root, { kind: 'paragraph', rule: '', link: false, ofWords: false });
  return { branch, pieces: splitter.pieces };
}
