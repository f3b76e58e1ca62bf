/** The least space between two notes, in px. */
export const NOTE_GAP = 12;

export interface NoteWish {
  readonly id: string;
  /** Where its top would be level with the first line of its passage. */
  readonly want: number;
  readonly height: number;
}
/**
 * Where each note stands: one under another in the order of their wishes, as near below its wish as the one before allows.
 * The active note stands at its wish exactly; those before it move up, those behind it down.
 */
export function layoutNotes(wishes: readonly NoteWish[], active: string | null): Map<string, number> {
  const sorted = wishes.map((wish, index) => ({ ...wish, index })).sort((a, b) => a.want - b.want || a.index - b.index);
  const at = sorted.findIndex(({ id }) => id === active);
  const tops = sweepDown(sorted, Number.NEGATIVE_INFINITY);
  const fixed = sorted[at];
  if (!fixed) return tops;
  let ceiling = fixed.want;
  for (const note of sorted.slice(0, at).reverse()) {
    ceiling = Math.min(tops.get(note.id) ?? note.want, ceiling - NOTE_GAP - note.height);
    tops.set(note.id, ceiling);
  }
  tops.set(fixed.id, fixed.want);
  for (const [id, top] of sweepDown(sorted.slice(at + 1), fixed.want + fixed.height + NOTE_GAP)) tops.set(id, top);
  return tops;
}
function sweepDown(sorted: readonly NoteWish[], from: number): Map<string, number> {
  let free = from;
  return new Map(
    sorted.map(({ id, want, height }) => {
      const top = Math.max(want, free);
      free = top + height + NOTE_GAP;
      return [id, top];
    }),
  );
}
