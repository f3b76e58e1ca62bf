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
      out.push(...notes);
      notes = [];
    }
    out.push(block);
  });
  return [...out, ...notes];
}
/**
 * A table that says nothing of columns, and whose rows have different numbers of cells, has joined some of them: nobody knows
 * which. Its rows keep their words.
 */
export function withoutGuessedColumns(
  blocks: readonly DraftBlock[],
  cellsIn: (row: DraftBlock) => number,
): DraftBlock[] {
  const out: DraftBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (isRow(blocks[end])) end++;
    const rows = blocks.slice(at, end);
    const isEven = new Set(rows.map(cellsIn)).size <= 1;
    for (const row of rows) {
      const { cells: _, ...words } = row;
      out.push(isEven ? row : words);
    }
    const next = blocks[end];
    if (next) out.push(next);
    at = end + 1;
  }
  return out;
}
