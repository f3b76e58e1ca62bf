import type { Block } from '#contract/text';
import type { DifferenceRow, Span } from '#text/family/compare-texts';
import { type NumberedBlock, numberStatements } from '../number-statements';

/** A block of one of two texts, with the words that the other has or has not. */
export interface ComparedBlock extends Pick<NumberedBlock, 'block' | 'statement'> {
  readonly spans: readonly Span[];
}
/** Blocks of two texts that stand beside each other; `earlier` or `later` is empty where only one of them has the blocks. */
export interface ComparedRow {
  readonly kind: 'same' | 'changed' | 'left' | 'added';
  readonly earlier: readonly ComparedBlock[];
  readonly later: readonly ComparedBlock[];
}
/** One row, or a run of rows in which no word differs. */
export type ComparedPart = ComparedRow | { readonly kind: 'run'; readonly rows: readonly ComparedRow[] };

/** So many rows without a change are folded; a single one shows better where one is than a line that hides it. */
const LEAST_RUN = 2;

function cutBlocks(spans: readonly Span[]): Span[][] {
  const blocks: Span[][] = [[]];
  for (const { text, changed } of spans)
    for (const [place, part] of text.split('\n').entries()) {
      if (place > 0) blocks.push([]);
      if (part !== '') blocks.at(-1)?.push({ text: part, changed });
    }
  return blocks;
}
/** Takes the blocks of a row from those that a text still has. */
function takeFrom(numbered: Iterator<NumberedBlock>): (spans: readonly Span[]) => ComparedBlock[] {
  return (spans) =>
    cutBlocks(spans).flatMap((part) => {
      const { value } = numbered.next();
      return value ? [{ block: value.block, statement: value.statement, spans: part }] : [];
    });
}
/** The rows of a difference with the blocks that stand in them, numbered as in their own texts. */
export function comparedRows(
  rows: readonly DifferenceRow[],
  earlier: readonly Block[],
  later: readonly Block[],
): ComparedRow[] {
  const [takeEarlier, takeLater] = [earlier, later].map((blocks) => takeFrom(numberStatements(blocks).values()));
  return rows.map((row): ComparedRow => {
    const here = row.kind === 'only-there' ? [] : (takeEarlier?.(row.here) ?? []);
    const there = row.kind === 'only-here' ? [] : (takeLater?.(row.there) ?? []);
    const kind = row.kind === 'only-here' ? 'left' : row.kind === 'only-there' ? 'added' : row.kind;
    return { kind, earlier: here, later: there };
  });
}
/** How many statements stand in a row: those of the earlier text, or of the later where only that has them. */
export function statementsIn({ earlier, later }: Pick<ComparedRow, 'earlier' | 'later'>): number {
  return (earlier.length > 0 ? earlier : later).filter(({ statement }) => statement > 0).length;
}
/** Folds runs of rows in which no word differs. */
export function foldRuns(rows: readonly ComparedRow[]): ComparedPart[] {
  const parts: ComparedPart[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (rows[end]?.kind === 'same') end += 1;
    if (end - at >= LEAST_RUN) parts.push({ kind: 'run', rows: rows.slice(at, end) });
    else parts.push(...rows.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return parts;
}
/** How many statements differ, and how; a heading that differs is counted as one. */
export function countChanges(rows: readonly ComparedRow[]): Readonly<Record<'changed' | 'added' | 'left', number>> {
  const counts = { changed: 0, added: 0, left: 0 };
  for (const row of rows) if (row.kind !== 'same') counts[row.kind] += Math.max(1, statementsIn(row));
  return counts;
}
