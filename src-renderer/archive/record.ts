import type { HostCalls, RecordRefusal } from '#contract/calls';
import type { Change, ChangeKind } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import { uuid7 } from '#text/uuid';
import type { JournalFollower } from './follow-journal';
import type { AnyRow } from './rows';

/** Records what the researcher did: resolves when it is on disk *and* shown. One call is one step of undo. */
export type Record = (changes: readonly Change[]) => Promise<Outcome<null, RecordRefusal>>;

/** A fresh id for whatever the window brings into being. */
export function newId(): string {
  return uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
/** A change of a row that is there; `was` is what undo will write back. */
export function changeRow<Kind extends ChangeKind>(
  row: Pick<AnyRow, 'id' | 'newest'>,
  kind: Kind,
  value: Change<Kind>['value'],
  was: Change<Kind>['was'],
): Change<Kind> {
  return { kind, target: row.id, base: row.newest, value, was } as Change<Kind>;
}
/** A change that brings a row into being. */
export function addRow<Kind extends ChangeKind>(
  kind: Kind,
  target: string,
  value: Change<Kind>['value'],
): Change<Kind> {
  return { kind, target, base: '', value, was: null } as Change<Kind>;
}
/** The one road from the window into the archive. An apply that fails after the fsync is replayed, never called "not saved". */
export function makeRecord(host: Pick<HostCalls, 'record'>, follower: Pick<JournalFollower, 'passed'>): Record {
  return async (changes) => {
    if (changes.length === 0) return { ok: true, value: null };
    const recorded = await host.record({ action: newId(), changes });
    if (!recorded.ok) return recorded;
    await follower.passed(recorded.value);
    return { ok: true, value: null };
  };
}
