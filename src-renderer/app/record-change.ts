import type { Change } from '#contract/change';
import type { Record } from '../archive/record';
import { refusalSentences } from '../import/words';
import { say } from './toasts';
import { useView } from './view-store';
import { notSaved } from './words';

/** Records what the researcher did and shows that it is being saved; says why where it was not. Answers whether it was. */
export async function recordChange(record: Record, changes: readonly Change[]): Promise<boolean> {
  const count = (by: number): void => useView.setState(({ saving }) => ({ saving: saving + by }));
  count(1);
  try {
    const recorded = await record(changes);
    if (!recorded.ok) say(refusalSentences[recorded.reason]);
    return recorded.ok;
  } catch {
    // The host has gone or the cache failed; whether the line was written will show when the journal is read again.
    say(notSaved);
    return false;
  } finally {
    count(-1);
  }
}
