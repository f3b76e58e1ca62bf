import type { Cursor, Entry } from '#contract/change';
import type { Vault } from './open-vault';

/** Journal lines looked through at a time: an import's line is tens of kilobytes long. */
const LINES = 200;

/**
 * Every entry of the journal behind the cursors, in the order of replay; without cursors from the first line. The cursors
 * move along, so that a second walk with them goes on where the first one ended.
 */
export async function* walkJournal(
  { entriesSince }: Pick<Vault, 'entriesSince'>,
  cursors: Map<string, Cursor> = new Map(),
): AsyncGenerator<Entry> {
  for (;;) {
    const lines = await entriesSince([...cursors.values()], LINES);
    if (!lines.ok) throw new Error(`The journal changed while it was read: ${lines.detail}`);
    if (lines.value.length === 0) return;
    for (const { segment, line, hash, entry } of lines.value) {
      cursors.set(segment, { segment, line, hash });
      yield entry;
    }
  }
}
