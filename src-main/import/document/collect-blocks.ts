import { tidyText } from '../html/page-element';
import type { DraftBlock } from './draft-document';

export type Shape = Pick<DraftBlock, 'kind' | 'level' | 'label'>;
/** Cells of more characters hold a layout, not figures (as on web pages). */
const LONGEST_CELL = 400;
/** No page is wide enough for more. */
const MOST_CELLS = 200;
const MOST_IN_ROW = 2000;
const CELL_MARK = ' | ';
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
interface Row {
  readonly is: 'row';
  readonly cells: DraftBlock[][];
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
function rowOf(cells: readonly (readonly DraftBlock[])[]): DraftBlock[] {
  const all = cells.flat();
  if (cells.length < 2 || cells.length > MOST_CELLS || all.length > MOST_IN_ROW) return all;
  const words = cells.map((cell) => cell.filter(({ kind }) => kind !== 'footnote'));
  if (!words.every(isCell)) return all;
  const texts = words.map((cell) =>
    cell
      .flatMap(({ label, text }) => [label ?? '', text])
      .filter((one) => one !== '')
      .join(' '),
  );
  const text = texts.filter((one) => one !== '').join(CELL_MARK);
  const notes = all.filter(({ kind }) => kind === 'footnote');
  return text === '' ? notes : [{ kind: 'table-row', text }, ...notes];
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
    const to = top.is === 'flow' ? top.blocks : top.is === 'paragraph' ? top.behind : top.cells[top.cells.push([]) - 1];
    for (const block of blocks) to?.push(block);
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
    this.open({ is: 'row', cells: [] });
  }
  closeRow(): void {
    const closed = this.close();
    if (closed?.is === 'row') this.give(rowOf(closed.cells));
  }
  openCell(): void {
    this.open({ is: 'flow', blocks: [] });
  }
  closeCell(): void {
    const closed = this.close();
    const top = this.stack.at(-1);
    if (closed?.is === 'flow' && top?.is === 'row') top.cells.push(closed.blocks);
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
    return this.root.blocks.filter(({ text }) => text !== '');
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
