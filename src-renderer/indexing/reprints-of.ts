import type { Library, LibraryRow } from './library';

/** An article that repeats an older one: the first of its family that came into the archive. */
export interface Reprint {
  readonly id: string;
  readonly of: string;
}
function cameFirst(a: LibraryRow, b: LibraryRow): LibraryRow {
  if (a.addedAt !== b.addedAt) return a.addedAt < b.addedAt ? a : b;
  // Of articles that came together the one that was published first; one without a date comes last.
  const dated = Number(a.date === '') - Number(b.date === '');
  if (dated !== 0) return dated < 0 ? a : b;
  return a.date < b.date || (a.date === b.date && a.id < b.id) ? a : b;
}
/** The articles that were added between two moments, both included, and repeat an older one. */
export function reprintsOf(
  library: Pick<Library, 'all' | 'row'>,
  familyOf: (id: string) => readonly string[],
  from: number,
  to: number,
): Reprint[] {
  const reprints: Reprint[] = [];
  for (const { id, addedAt } of library.all()) {
    if (addedAt < from || addedAt > to) continue;
    const family = familyOf(id).flatMap((member) => library.row(member) ?? []);
    const first = family.length > 0 ? family.reduce(cameFirst) : undefined;
    if (first && first.id !== id) reprints.push({ id, of: first.id });
  }
  return reprints;
}
