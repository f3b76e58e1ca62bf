import { tidyText } from '../html/page-element';
import type { DraftBlock } from './draft-document';
import { MOST_COLUMNS, tableRow } from './table-row';
import { notesBehindTables, withoutGuessedColumns } from './tidy-tables';

export type Shape = Pick<DraftBlock, 'kind' | 'level' | 'label'>;
/** Cells of more characters hold a layout, not figures (as on web pages). */
const LONGEST_CELL = 400;
/** No page is wide enough for more. */
const MOST_CELLS = 200;
const MOST_IN_ROW = 2000;
/** Tables in cells and boxes in boxes: what lies deeper is read as if it lay here. */
const DEEPEST = 100;
/** The longest reports have some 20,000 paragraphs. */
export const MOST_BLOCKS = 100_000;

interface Flow {
  readonly is: 'flow';
  readonly blocks: DraftBlock[];
}
interface Paragraph {
  readonly is: 'paragraph';
  readonly parts: string[];
  /** Notes and boxes that hang on it. */
  readonly behind: DraftBlock[];
}
interface RowCell {
  readonly blocks: readonly DraftBlock[];
  readonly column: number;
  readonly columns: number;
}
interface Row {
  readonly is: 'row';
  readonly cells: RowCell[];
  /** Its next cell begins here. */
  column: number;
  /** The cell that is open or comes next reaches over so many columns. */
  columns: number;
  /** Its cells name their columns. */
  isHead: boolean;
}
/** Two line breaks in a row end a paragraph, as on web pages. */
function blocksOf(text: string, shape: Shape): DraftBlock[] {
  const texts = shape.kind === 'heading' ? [text] : text.split(/\n[ \t]*\n/);
  const written = texts.map(tidyText).filter((one) => one !== '');
  // A number without words is shown where it stands in a cell of its own.
  if (written.length === 0 && shape.label) return [{ ...shape, text: '' }];
  const { label, ...rest } = shape;
  return written.map((one, at) => (at === 0 && label ? { ...shape, text: one } : { ...rest, text: one }));
}
function isCell(blocks: readonly DraftBlock[]): boolean {
  const plain = blocks.every(
    ({ kind, label }) => kind === 'paragraph' || (kind === 'list-item' && label !== undefined),
  );
  return plain && blocks.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_CELL;
}
/** What a cell says in one line. */
function wordsIn(cell: readonly DraftBlock[]): string {
  return cell
    .flatMap(({ label, text }) => [label ?? '', text])
    .filter((one) => one !== '')
    .join(' ');
}
function rowOf({ cells, isHead }: Row): DraftBlock[] {
  const all = cells.flatMap(({ blocks }) => blocks);
  if (cells.length < 2 || cells.length > MOST_CELLS || all.length > MOST_IN_ROW) return all;
  const said = cells.map((cell) => ({ ...cell, blocks: cell.blocks.filter(({ kind }) => kind !== 'footnote') }));
  if (!said.every(({ blocks }) => isCell(blocks))) return all;
  const row = tableRow(
    said.map(({ blocks, column, columns }) => ({ words: wordsIn(blocks), column, columns, head: isHead })),
  );
  const notes = all.filter(({ kind }) => kind === 'footnote');
  return row ? [row, ...notes] : notes;
}
/**
 * Makes blocks of a document that is walked through in order: a paragraph, then the notes and boxes that hang on it; a
 * table row as one block where its cells are short. Openings and closings come in pairs; what is open at the end is closed.
 */
export class BlockCollector {
  private readonly root: Flow = { is: 'flow', blocks: [] };
  private readonly stack: (Flow | Paragraph | Row)[] = [this.root];
  /** Whether each opening made something: too deep, it does not. */
  private readonly opened: boolean[] = [];
  private count = 0;
  /** How many cells each row had, with words or without. */
  private readonly widths = new Map<DraftBlock, number>();

  /** `knowsColumns`: it is told of cells that reach over several. */
  constructor(private readonly knowsColumns = true) {}

  /** More was there than is read of one document. */
  get full(): boolean {
    return this.count >= MOST_BLOCKS;
  }
  private open(node: Flow | Paragraph | Row): void {
    const top = this.stack.at(-1);
    const made = this.stack.length < DEEPEST || (node.is === 'paragraph' && top?.is !== 'paragraph');
    this.opened.push(made);
    if (made) this.stack.push(node);
    else this.write('\n\n');
  }
  private close(): Flow | Paragraph | Row | undefined {
    return this.opened.pop() ? this.stack.pop() : undefined;
  }
  private give(blocks: readonly DraftBlock[]): void {
    if (blocks.length === 0) return;
    const top = this.stack.at(-1) ?? this.root;
    if (top.is === 'row') this.addCell(top, blocks);
    else for (const block of blocks) (top.is === 'flow' ? top.blocks : top.behind).push(block);
  }
  private addCell(row: Row, blocks: readonly DraftBlock[]): void {
    row.cells.push({ blocks, column: row.column, columns: row.columns });
    row.column = Math.min(MOST_COLUMNS, row.column + row.columns);
    row.columns = 1;
  }
  private get row(): Row | undefined {
    return this.stack.findLast((node) => node.is === 'row');
  }
  /** Text of the paragraph that is open; a line break is "\n". */
  write(text: string): void {
    const top = this.stack.at(-1);
    if (top?.is === 'paragraph') top.parts.push(text);
  }
  openParagraph(): void {
    this.open({ is: 'paragraph', parts: [], behind: [] });
  }
  closeParagraph(shape: Shape): void {
    const closed = this.close();
    if (closed?.is !== 'paragraph') return;
    const blocks = blocksOf(closed.parts.join(''), shape).slice(0, MOST_BLOCKS - this.count);
    this.count += blocks.length;
    this.give(blocks);
    this.give(closed.behind);
  }
  openRow(): void {
    this.open({ is: 'row', cells: [], column: 0, columns: 1, isHead: false });
  }
  /** The cells of the row that is open name their columns. */
  headRow(): void {
    if (this.row) this.row.isHead = true;
  }
  /** Columns of the row that is open in which no cell begins. */
  skipColumns(count: number): void {
    if (this.row) this.row.column = Math.min(MOST_COLUMNS, this.row.column + Math.max(0, count));
  }
  /** The cell that is open reaches over so many columns. */
  spanColumns(count: number): void {
    if (this.row) this.row.columns = Math.min(MOST_COLUMNS, Math.max(1, count));
  }
  closeRow(): void {
    const closed = this.close();
    if (closed?.is !== 'row') return;
    const blocks = rowOf(closed);
    const [row] = blocks;
    if (row?.kind === 'table-row') this.widths.set(row, closed.cells.length);
    this.give(blocks);
  }
  openCell(): void {
    this.open({ is: 'flow', blocks: [] });
  }
  closeCell(): void {
    const closed = this.close();
    const top = this.stack.at(-1);
    if (closed?.is === 'flow' && top?.is === 'row') this.addCell(top, closed.blocks);
    else if (closed?.is === 'flow') this.give(closed.blocks);
  }
  openNote(): void {
    this.open({ is: 'flow', blocks: [] });
  }
  /** `label` is the note's mark. */
  closeNote(label: string): void {
    const closed = this.close();
    if (closed?.is === 'flow') this.give(noteOf(closed.blocks, label));
  }
  /** Blocks that were collected elsewhere, at this place. */
  add(blocks: readonly DraftBlock[]): void {
    this.give(blocks);
  }
  end(): DraftBlock[] {
    while (this.stack.length > 1) {
      const top = this.stack.at(-1);
      this.opened.push(true);
      if (top?.is === 'paragraph') this.closeParagraph({ kind: 'paragraph' });
      else if (top?.is === 'row') this.closeRow();
      else this.closeCell();
    }
    const blocks = notesBehindTables(this.root.blocks.filter(({ text }) => text !== ''));
    return this.knowsColumns ? blocks : withoutGuessedColumns(blocks, (row) => this.widths.get(row) ?? 0);
  }
}
/** What a note holds, as footnotes: its mark is the label of the first. */
export function noteOf(blocks: readonly DraftBlock[], label: string): DraftBlock[] {
  const written = blocks.filter(({ text }) => text !== '');
  return written.map(({ text, label: own }, at) => {
    const words = own ? `${own} ${text}` : text;
    return at === 0 && label !== '' ? { kind: 'footnote', text: words, label } : { kind: 'footnote', text: words };
  });
}
