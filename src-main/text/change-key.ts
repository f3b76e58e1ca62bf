import type { DatedChange, JournalLine } from '#contract/change';

/** What orders all changes of a target, on every machine alike: (clock, writer, id), as one string that sorts. */
export function changeKey({ clock, writer, id }: Pick<DatedChange, 'clock' | 'writer' | 'id'>): string {
  return `${clock} ${writer} ${id}`;
}
/** The changes of an entry, each with its key; those of one entry keep their order. */
export function datedChanges({ entry }: Pick<JournalLine, 'entry'>): DatedChange[] {
  const { clock, writer, id, at, author } = entry;
  return entry.changes.map((change, place) => ({
    change,
    clock,
    writer,
    id: `${id}.${String(place).padStart(6, '0')}`,
    at,
    author,
  }));
}
