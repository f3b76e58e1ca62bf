import type { Block } from '#contract/text';
import type { Cleaned } from '#text/put-back';
import { removedRows } from './removed-rows';

function isSame(one: readonly Block[], other: readonly (Block | undefined)[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
/**
 * Which blocks of a text were taken out of the one `before` it and put back since: each by its place, with the rule that had
 * taken it out. Null where the text is not what `putBack` makes of the one before.
 */
export function blocksPutBack(before: Cleaned, now: Cleaned): ReadonlyMap<number, string> | null {
  const back = new Map<number, string>();
  let [at, run] = [0, 0];
  for (const row of removedRows(before)) {
    const left = now.removed[run];
    // Of two equal runs side by side, what stands before the one that is left tells which it is.
    if (row.kind === 'removed' && left?.after === at && left.rule === row.rule && isSame(row.blocks, left.blocks)) {
      run += 1;
      continue;
    }
    const blocks = row.kind === 'removed' ? row.blocks : [row.block];
    if (!isSame(blocks, now.blocks.slice(at, at + blocks.length))) return null;
    if (row.kind === 'removed') for (const place of blocks.keys()) back.set(at + place, row.rule);
    at += blocks.length;
  }
  return at === now.blocks.length && run === now.removed.length ? back : null;
}
