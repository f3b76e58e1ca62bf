import { BlockCollector, type Shape } from '../document/collect-blocks';
import type { DraftBlock } from '../document/draft-document';
import { headingShape, styleShape } from '../document/style-shape';
import { MOST_COLUMNS } from '../document/table-row';
import type { XmlVisitor } from '../xml/walk-xml';
import { ListCounts } from './number-lists';
import { OUTLINE, type Styles } from './read-styles';

type Attributes = Readonly<Record<string, string>>;
/** Not text: comments, what was taken out, what only scripts and forms see, descriptions of pictures. */
const SKIPPED = new Set(
  (
    'office:annotation office:forms office:scripts office:binary-data office:event-listeners ' +
    'text:sequence-decls text:variable-decls text:user-field-decls text:dde-connection-decls table:covered-table-cell ' +
    'svg:title svg:desc table:title table:desc draw:object draw:object-ole text:table-of-content-source ' +
    'text:illustration-index-source text:table-index-source text:object-index-source text:user-index-source ' +
    'text:alphabetical-index-source text:bibliography-source text:number text:script text:deletion text:insertion text:format-change'
  ).split(' '),
);
/** What has a text of its own, with lists of its own. */
const CLOSED = new Set(['text:note', 'table:table-cell', 'draw:text-box']);
const MOST_BLANKS = 100;
/** A list in a list … deeper ones are read as if they were this deep. */
const DEEPEST_LIST = 10;

interface List {
  readonly style: string;
  readonly counts: ListCounts;
}
interface Item {
  readonly start?: number;
  /** It is numbered as this style says, not as its list is. */
  readonly style: string | undefined;
}
/** What goes on behind a note, a cell or a box. */
interface Outer {
  readonly lists: List[];
  readonly item: Item | null;
  readonly cell: Cell;
}
/** So many columns one cell reaches over, and so often it stands in its row. */
interface Cell {
  readonly columns: number;
  readonly times: number;
}
interface Open {
  readonly name: string;
  readonly style: string;
  readonly level: number;
  /** Of a heading: it has no number, it begins anew, it begins at. */
  readonly unnumbered: boolean;
  readonly start?: number;
}
/** Walks through the text of an OpenDocument file; `styles` must have been given its elements before. */
export class TextVisitor implements XmlVisitor {
  readonly collector = new BlockCollector();
  readonly heads = new BlockCollector();
  readonly feet = new BlockCollector();
  private target: BlockCollector | null = null;
  private skipped = 0;
  private readonly paragraphs: Open[] = [];
  private lists: List[] = [];
  /** What a note, a cell or a box lies in; its own text is in none of these lists. */
  private readonly outer: Outer[] = [];
  private readonly byId = new Map<string, List>();
  private readonly byStyle = new Map<string, List>();
  private readonly outline = new ListCounts();
  /** The item that is open still waits for its first paragraph, which shows its number. */
  private item: Item | null = null;
  private readonly spans: boolean[] = [];
  /** How many of the spans that are open hide what is in them. */
  private hidden = 0;
  private readonly notes: string[] = [];
  /** The rows that are open name the columns of their table. */
  private inHead = false;
  /** Columns behind the last cell over which it reaches. */
  private reached = 0;
  private ruby = '';
  private inRuby = false;
  private inMark = false;
  /** Changes that took text out; most files hold that text apart, some where it was. */
  private readonly deletions = new Set<string>();
  private region = '';
  private deleting = '';

  constructor(private readonly styles: Styles) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'text:changed-region') this.region = attributes['xml:id'] ?? attributes['text:id'] ?? '';
    if (name === 'text:deletion') this.deletions.add(this.region);
    if (this.skipped === 0 && name === 'table:covered-table-cell') this.coverColumns(attributes);
    if (this.skipped > 0 || SKIPPED.has(name) || this.isHiddenSection(name, attributes)) {
      this.skipped++;
      return;
    }
    if (name === 'office:text') this.target = this.collector;
    else if (/^style:header/.test(name)) this.target = this.heads;
    else if (/^style:footer/.test(name)) this.target = this.feet;
    if (!this.target) return;
    if (name === 'text:p' || name === 'text:h') this.openParagraph(name, attributes);
    else if (name === 'text:list') this.openList(attributes);
    else if (name === 'text:list-item')
      this.item = { ...startOf(attributes), style: attributes['text:style-override'] };
    else if (name === 'text:list-header') this.item = null;
    else if (name === 'table:table-header-rows') this.inHead = true;
    else if (name === 'table:table-row') this.openRow();
    else if (CLOSED.has(name)) this.openClosed(name, attributes);
    else this.openInline(name, attributes);
  }
  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    if (!this.target) return;
    if (name === 'text:p' || name === 'text:h') this.closeParagraph();
    else if (name === 'text:list') this.lists.pop();
    else if (name === 'table:table-header-rows') this.inHead = false;
    else if (name === 'table:table-row') this.target.closeRow();
    else if (CLOSED.has(name)) this.closeClosed(name);
    else if (name === 'text:note-citation') this.inMark = false;
    else if (name === 'text:span' || name === 'text:hidden-text') this.closeSpan();
    else if (name === 'text:ruby-text') {
      this.inRuby = false;
      this.write(`(${this.ruby})`);
    } else if (name === 'office:text' || /^style:(?:header|footer)/.test(name)) this.target = null;
  }
  text(text: string): void {
    if (this.skipped > 0) return;
    if (this.inMark) this.notes.push(`${this.notes.pop() ?? ''}${text.trim()}`);
    // White space between elements is the file's; in a paragraph it is one blank, whatever it is.
    else if (this.paragraphs.length > 0) this.write(text.replace(/[ \t\r\n]+/g, ' '));
  }
  private isHiddenSection(name: string, attributes: Attributes): boolean {
    return name === 'text:section' && attributes['text:display'] === 'none';
  }
  private write(text: string): void {
    if (this.hidden > 0 || this.deleting !== '') return;
    if (this.inRuby) this.ruby += text;
    else this.target?.write(text);
  }
  private openSpan(hides: boolean): void {
    this.spans.push(hides);
    if (hides) this.hidden++;
  }
  private closeSpan(): void {
    if (this.spans.pop()) this.hidden--;
  }
  private openParagraph(name: string, attributes: Attributes): void {
    this.target?.openParagraph();
    const style = attributes['text:style-name'] ?? '';
    this.openSpan(this.styles.isHidden(style));
    this.paragraphs.push({
      name,
      style,
      level: Number.parseInt(attributes['text:outline-level'] ?? '1', 10) || 1,
      unnumbered: attributes['text:is-list-header'] === 'true',
      ...startOf(attributes),
    });
  }
  private closeParagraph(): void {
    const open = this.paragraphs.pop();
    this.closeSpan();
    if (!open || !this.target) return;
    const shape = open.name === 'text:h' ? headingShape(open.level) : styleShape(this.styles.names(open.style));
    this.target.closeParagraph({ ...shape, ...this.markOf(open, shape) });
  }
  private markOf(open: Open, { kind }: Shape): Partial<Shape> {
    const item = this.item;
    const list = this.lists.at(-1);
    this.item = null;
    if (list && !item) return kind === 'paragraph' ? { kind: 'list-item' } : {};
    if (!list && (open.name !== 'text:h' || open.unnumbered)) return {};
    const level = list ? Math.min(this.lists.length, DEEPEST_LIST) : open.level;
    const style = list ? (item?.style ?? list.style) : this.outlineStyle(open.style);
    const levels = this.styles.lists.get(style) ?? new Map();
    const label = (list?.counts ?? this.outline).next(level, levels, item?.start ?? open.start);
    return { ...(list && kind === 'paragraph' && { kind: 'list-item' }), ...(label !== '' && { label }) };
  }
  /** The list style of a heading outside of lists: its own, or that of all headings. */
  private outlineStyle(style: string): string {
    const own = this.styles.listOf(style);
    return own !== undefined && (own === '' || this.styles.lists.has(own)) ? own : OUTLINE;
  }
  private openList(attributes: Attributes): void {
    const outer = this.lists.at(-1);
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    const goesOn = this.byId.get(attributes['text:continue-list'] ?? '\0');
    const continued = attributes['text:continue-numbering'] === 'true' ? this.byStyle.get(style) : undefined;
    const list = { style, counts: (outer ?? goesOn ?? continued)?.counts ?? new ListCounts() };
    this.lists.push(list);
    this.byStyle.set(style, list);
    const id = attributes['xml:id'] ?? attributes['text:id'];
    if (id !== undefined) this.byId.set(id, list);
  }
  private openRow(): void {
    this.reached = 0;
    this.target?.openRow();
    if (this.inHead) this.target?.headRow();
  }
  /** The places of a row over which a cell of this row (those are counted with it) or of one above reaches. */
  private coverColumns(attributes: Attributes): void {
    const { times } = cellOf(attributes);
    const own = Math.min(times, this.reached);
    this.reached -= own;
    this.target?.skipColumns(times - own);
  }
  private openClosed(name: string, attributes: Attributes): void {
    this.outer.push({ lists: this.lists, item: this.item, cell: cellOf(attributes) });
    this.lists = [];
    this.item = null;
    if (name === 'text:note') {
      this.notes.push('');
      this.target?.openNote();
    } else if (name === 'table:table-cell') this.target?.openCell();
  }
  private closeClosed(name: string): void {
    const { lists, item, cell } = this.outer.pop() ?? { lists: [], item: null, cell: { columns: 1, times: 1 } };
    this.lists = lists;
    this.item = item;
    if (name === 'text:note') this.target?.closeNote(this.notes.pop() ?? '');
    else if (name === 'table:table-cell') {
      this.target?.spanColumns(cell.columns);
      this.target?.closeCell();
      this.target?.skipColumns(cell.times - 1);
      this.reached = cell.columns - 1;
    }
  }
  private openInline(name: string, attributes: Attributes): void {
    if (name === 'text:s') {
      this.write(' '.repeat(Math.min(MOST_BLANKS, Number.parseInt(attributes['text:c'] ?? '1', 10) || 1)));
    } else if (name === 'text:change-start' && this.deletions.has(attributes['text:change-id'] ?? '')) {
      this.deleting = attributes['text:change-id'] ?? '';
    } else if (name === 'text:change-end' && attributes['text:change-id'] === this.deleting) this.deleting = '';
    else if (name === 'text:note-citation') this.inMark = true;
    else if (name === 'text:tab') this.write('\t');
    else if (name === 'text:line-break') this.write('\n');
    else if (name === 'text:span') this.openSpan(this.styles.isHidden(attributes['text:style-name'] ?? ''));
    else if (name === 'text:hidden-text') this.openSpan(attributes['text:is-hidden'] !== 'false');
    else if (name === 'text:ruby-text') {
      this.inRuby = true;
      this.ruby = '';
    }
  }
  end(): { readonly blocks: DraftBlock[]; readonly heads: DraftBlock[]; readonly feet: DraftBlock[] } {
    return { blocks: this.collector.end(), heads: this.heads.end(), feet: this.feet.end() };
  }
}
function cellOf(attributes: Attributes): Cell {
  const count = (name: string): number =>
    Math.min(MOST_COLUMNS, Math.max(1, Number.parseInt(attributes[name] ?? '1', 10) || 1));
  return { columns: count('table:number-columns-spanned'), times: count('table:number-columns-repeated') };
}
function startOf(attributes: Attributes): { start?: number } {
  const start = Number.parseInt(attributes['text:start-value'] ?? '', 10);
  if (!Number.isNaN(start)) return { start };
  return attributes['text:restart-numbering'] === 'true' ? { start: 1 } : {};
}
