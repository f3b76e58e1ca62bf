import type { TextBody } from '#contract/text';
import { textOf } from './text-of';

/** A text with what was taken out of it. */
export type Cleaned = Pick<TextBody, 'blocks' | 'removed'>;
/** Offsets in a text, UTF-16; the end is exclusive. */
interface Passage {
  readonly start: number;
  readonly end: number;
}
/** `by` characters that came into a text before the one at `at`: blocks, and the LF that parts them from the others. */
export interface Insertion {
  readonly at: number;
  readonly by: number;
}
/**
 * Puts the run of removed blocks at this place of `removed` back where it stood. Blocks are only added: what stood before
 * them stays, what stood behind them moves by `insertion`. Null where there is no such run.
 */
export function putBack(
  { blocks, removed }: Cleaned,
  place: number,
): (Cleaned & { readonly insertion: Insertion }) | null {
  const run = removed[place];
  if (!run) return null;
  const before = blocks.slice(0, run.after);
  const behind = blocks.slice(run.after);
  // Runs that stand at one place follow one another as they are listed.
  const isBehind = (after: number, at: number): boolean => after > run.after || (after === run.after && at > place);
  return {
    blocks: [...before, ...run.blocks, ...behind],
    removed: removed
      .map((one, at) => (isBehind(one.after, at) ? { ...one, after: one.after + run.blocks.length } : one))
      .toSpliced(place, 1),
    insertion: {
      at: textOf(before).length + (before.length > 0 && behind.length > 0 ? 1 : 0),
      by: textOf(run.blocks).length + (blocks.length > 0 ? 1 : 0),
    },
  };
}
/**
 * Where a passage stands once the blocks are in. One that they have parted is not `whole`: it holds their words too.
 *
 *     shiftPassage({ start: 8, end: 12 }, { at: 5, by: 20 }) → { start: 28, end: 32, whole: true }
 *     shiftPassage({ start: 2, end: 12 }, { at: 5, by: 20 }) → { start: 2, end: 32, whole: false }
 */
export function shiftPassage({ start, end }: Passage, { at, by }: Insertion): Passage & { readonly whole: boolean } {
  if (start >= at) return { start: start + by, end: end + by, whole: true };
  return { start, end: end > at ? end + by : end, whole: end <= at };
}
