import type { ImportProgress } from '#contract/calls';
import type { Run } from '../archive/rows';

/** An import of the past as if it had just been heard of: the same screen shows both. */
export function asProgress({ id, root, startedAt, counts }: Run): ImportProgress {
  const { found = 0, kept = 0, duplicate = 0, attention = 0, unread = 0, failed = 0, cancelled = false } = counts ?? {};
  const versions = counts?.versions ?? 0;
  return {
    run: id,
    root,
    // An import without its last line was broken off by the end of its host.
    state: counts === null ? 'failed' : cancelled ? 'cancelled' : 'done',
    done: kept + duplicate + attention + unread + failed + versions,
    total: found,
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
