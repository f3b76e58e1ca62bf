import type { ImportProgress, RecordRefusal } from '#contract/calls';
import type { Change, RunCounts, RunKind } from '#contract/change';
import { newId } from '../../vault/ids';
import type { Vault } from '../../vault/open-vault';
import type { FoundFile } from './find-files';
import type { SeenBefore } from './seen-before';
import { type Fate, pathOf } from './settle-document';

/** A container has thousands of documents: a line of more changes would be megabytes long. */
const CHANGES_AN_ENTRY = 200;
/** Batches that an import may be ahead of the window: three keep two cores busy; more would only be more to wait for. */
const BATCHES_AHEAD = 3;

function fileSeen(run: string, { relative, mtime }: FoundFile, fate: Fate): Change<'file.seen'> {
  const { member, bytes, original, outcome, reason, articles, doubts, whole, changed } = fate;
  const path = pathOf(relative, member);
  const value = {
    ...{ run, path, bytes, mtime, original, outcome, reason, articles },
    ...(member === '' ? {} : { member }),
    ...(whole === undefined ? {} : { whole }),
    ...(doubts === undefined ? {} : { doubts }),
    ...(changed === undefined ? {} : { changed }),
  };
  return { kind: 'file.seen', target: newId(), base: '', value, was: null };
}
export interface RunToRecord {
  readonly vault: Pick<Vault, 'record'>;
  /** Names the run and the action alike, so that whoever knows the run can take it back. */
  readonly run: string;
  /** The name of what was chosen, for people. */
  readonly root: string;
  readonly by: string;
  /** Default: an import. */
  readonly what?: RunKind;
  /** What it did before it stopped: it goes on behind that. */
  readonly before?: SeenBefore;
  /**
   * Resolves when the window that writes has shown what was recorded: the import stays a few batches ahead of it.
   */
  readonly shown: () => Promise<void>;
}
/** What one run writes into the journal: its first line, what became of each document, and its last line with the counts. */
export class RunRecord {
  readonly #asked;
  readonly #recorded;
  readonly #counts = { kept: 0, duplicate: 0, attention: 0, unread: 0, failed: 0, versions: 0 };
  /** Batches that the window has yet to show. */
  readonly #shown: Promise<void>[] = [];
  #waiting: Change[];
  #abandoned = false;

  /** `recorded` hears of the changes of each line that was written. */
  constructor(asked: RunToRecord, recorded: (changes: readonly Change[]) => void) {
    this.#asked = asked;
    this.#recorded = recorded;
    const { run, root, by, what = 'import', before } = asked;
    const start = { root, by, ...(what === 'import' ? {} : { what }) };
    this.#waiting = before?.begun ? [] : [{ kind: 'run.start', target: run, base: '', value: start, was: null }];
    Object.assign(this.#counts, before?.counts);
  }
  /** Enough waits for one line. */
  get isFull(): boolean {
    return this.#waiting.length >= CHANGES_AN_ENTRY;
  }
  add(file: FoundFile, fate: Fate): void {
    const { run, before } = this.#asked;
    if (fate.isQuiet) {
      this.#counts.kept += 1;
      return;
    }
    const seen = fileSeen(run, file, fate);
    if (before?.has(seen.value.path, seen.value.original)) return;
    this.#waiting.push(...fate.changes, seen);
    if (fate.outcome === 'new-version') this.#counts.versions += 1;
    else if (fate.outcome !== 'reprint') this.#counts[fate.outcome] += 1;
  }
  /** Writes what waits, once the window is not too far behind. */
  async write(): Promise<RecordRefusal | null> {
    const changes = this.#waiting;
    this.#waiting = [];
    if (changes.length === 0 || this.#abandoned) return null;
    if (this.#shown.length >= BATCHES_AHEAD) await this.#shown.shift();
    const recorded = await this.#asked.vault.record({ action: this.#asked.run, changes });
    if (!recorded.ok) return recorded.reason;
    this.#recorded(changes);
    // A window that has gone sets no pace; the next one reads the journal.
    this.#shown.push(this.#asked.shown().catch(() => {}));
    return null;
  }
  /** Writes the last line. */
  close(
    { done: files, total: found }: Pick<ImportProgress, 'done' | 'total'>,
    cancelled: boolean,
  ): Promise<RecordRefusal | null> {
    const resumed = this.#asked.before ? { resumed: true as const } : {};
    const counts: RunCounts = { found, ...this.#counts, cancelled, files, ...resumed };
    this.#waiting.push({ kind: 'run.end', target: this.#asked.run, base: '', value: { counts }, was: null });
    return this.write();
  }
  /** Writes nothing more. */
  abandon(): void {
    this.#abandoned = true;
  }
}
