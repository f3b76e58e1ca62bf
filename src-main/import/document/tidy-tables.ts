import type { DraftBlock } from './draft-document';

function isRow(block: DraftBlock | undefined): boolean {
  return block?.kind === 'table-row';
}
/** Notes of cells stand behind the last row of their table, so that its rows follow one another. */
export function notesBehindTables(blocks: readonly DraftBlock[]): DraftBlock[] {
  const out: DraftBlock[] = [];
  let notes: DraftBlock[] = [];
  blocks.forEach((block, at) => {
    if (block.kind === 'footnote' && (isRow(blocks[at - 1]) || notes.length > 0)) {
      notes.push(block);
      return;
    }
    if (!isRow(block)) {
      for (const note of notes) out.push(note);
      notes = [];
    }
    out.push(block);
  });
  return [...out, ...notes];
}
/** Changes each table, which is rows that follow one another; what stands between tables stays as it is. */
export function mapTables<Item>(
  items: readonly Item[],
  isRowOf: (item: Item) => boolean,
  change: (rows: readonly Item[]) => readonly Item[],
): Item[] {
  const out: Item[] = [];
  let rows: Item[] = [];
  // One by one: a call with all rows of a very long table as its arguments has no room on the stack.
  const endTable = (): void => {
    for (const row of change(rows)) out.push(row);
    rows = [];
  };
  for (const item of items) {
    if (isRowOf(item)) {
      rows.push(item);
      continue;
    }
    endTable();
    out.push(item);
  }
  endTable();
  return out;
}
/**
 * A table that says nothing of columns, and whose rows have different numbers of cells, has joined some of them: nobody knows
 * which. Its rows keep their words.
 */
export function withoutGuessedColumns(
  blocks: readonly DraftBlock[],
  cellsIn: (row: DraftBlock) => number,
): DraftBlock[] {
  return mapTables(blocks, isRow, (rows) => {
    const isEven = new Set(rows.map(cellsIn)).size <= 1;
    return isEven ? rows : rows.map(({ cells: _, ...words }) => words);
  });
}
