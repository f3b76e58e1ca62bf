import { BlockCollector, type Shape } from '../document/collect-blocks';

/**
 * One text of a file that has no tables, only paragraphs that are in cells (RTF, Word's older files): its body, a note, a
 * box, a running head.
 */
export class CellFlow {
  /** What its list shows before the paragraph that is open or comes next. */
  label = '';
  private isOpen = false;
  /** For each table that is open, one in another: whether a cell of it is. */
  private readonly cells: boolean[] = [];

  constructor(readonly collector: BlockCollector = new BlockCollector(false)) {}

  /** Opens a paragraph at a depth of tables, where none is open. */
  begin(depth: number): void {
    if (this.isOpen) return;
    this.goTo(depth);
    if (this.cells.length > 0 && !this.cells.at(-1)) this.openCell();
    this.collector.openParagraph();
    this.isOpen = true;
  }
  write(text: string, depth: number): void {
    this.begin(depth);
    this.collector.write(text);
  }
  endParagraph(shape: Shape): void {
    if (this.isOpen) this.collector.closeParagraph(shape);
    this.isOpen = false;
    this.label = '';
  }
  endCell(shape: Shape, depth: number): void {
    this.endParagraph(shape);
    this.goTo(depth);
    if (!this.cells.at(-1)) this.openCell();
    this.collector.closeCell();
    this.cells[this.cells.length - 1] = false;
  }
  endRow(shape: Shape, depth: number): void {
    this.endParagraph(shape);
    this.goTo(Math.min(depth, this.cells.length));
    if (this.cells.length > 0) this.goTo(this.cells.length - 1);
  }
  end(shape: Shape): void {
    this.endParagraph(shape);
    this.goTo(0);
  }
  private openCell(): void {
    this.collector.openCell();
    this.cells[this.cells.length - 1] = true;
  }
  private goTo(depth: number): void {
    while (this.cells.length > depth) {
      if (this.cells.pop()) this.collector.closeCell();
      this.collector.closeRow();
    }
    while (this.cells.length < depth) {
      if (this.cells.length > 0 && !this.cells.at(-1)) this.openCell();
      this.collector.openRow();
      this.cells.push(false);
    }
  }
}
