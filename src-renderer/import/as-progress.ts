import type { ImportProgress } from '#contract/calls';
import type { Run } from '../archive/rows';
import type { StoppedImport } from './read-stopped';

/** Files that were read, of how many; an import whose host ended under it has left no count of its own. */
function filesOf({ counts }: Run, stopped: StoppedImport | null): Pick<ImportProgress, 'done' | 'total'> {
  if (counts === null) return { done: stopped?.done ?? 0, total: stopped?.total ?? 0 };
  const { found, kept, duplicate, attention, unread, failed, versions = 0 } = counts;
  const documents = kept + duplicate + attention + unread + failed + versions;
  return { done: counts.files ?? Math.min(found, documents), total: found };
}
/** An import of the past as if it had just been heard of: the same screen shows both. */
export function asProgress(row: Run, stopped: StoppedImport | null = null): ImportProgress {
  const { id, root, what = 'import', startedAt, counts } = row;
  const files = filesOf(row, stopped);
  return {
    run: id,
    what,
    root,
    // An import without its last line was broken off by the end of its host.
    state: counts === null ? 'failed' : counts.cancelled ? 'cancelled' : 'done',
    ...files,
    // How long one took that was resumed, nobody knows: none of its files count for the pace.
    before: counts?.resumed ? files.done : 0,
    bytes: 0,
    totalBytes: 0,
    found: [],
    passedOver: 0,
    current: '',
    startedAt,
    refusal: '',
  };
}
/** Whether an import is not over yet. */
export function isUnderWay({ state }: Pick<ImportProgress, 'state'>): boolean {
  return state === 'looking' || state === 'found' || state === 'reading';
}
