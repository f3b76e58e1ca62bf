import type { TextBody } from '#contract/text';

function countBlocks({ blocks }: Pick<TextBody, 'blocks'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const key = JSON.stringify(block);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
/** How many blocks a text has that the other has not, wherever they stand. */
function missingIn(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let missing = 0;
  for (const [block, count] of one) missing += Math.max(0, count - (other.get(block) ?? 0));
  return missing;
}
/** How many blocks a text has more than the one before it, and how many fewer. A block that reads otherwise is both. */
export function compareBlocks(
  before: Pick<TextBody, 'blocks'>,
  after: Pick<TextBody, 'blocks'>,
): { readonly more: number; readonly fewer: number } {
  const [old, fresh] = [countBlocks(before), countBlocks(after)];
  return { more: missingIn(fresh, old), fewer: missingIn(old, fresh) };
}
