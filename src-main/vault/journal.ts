import { dirname, join } from 'node:path';
import type { Asked, Cursor, DatedChange, Entry, JournalLine } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import { changeKey, datedChanges } from '#text/change-key';
import { Appender, type Waiting, type Writing } from './append-entries';
import type { Disk } from './disk';
import { HybridClock } from './hybrid-clock';
import { JournalIndex, type Place } from './journal-index';
import type { Mention } from './journal-line';
import { indexJournal, readJournal } from './read-journal';
import { readPlaces } from './read-places';
import type { Refusal } from './refused';
import { shareRuns } from './share-runs';

/** The journal of an archive: the one place that appends to it, and the reader of all its segments. */
export class Journal {
  private readonly waiting: Waiting[] = [];
  private readonly appender: Appender;
  private readonly listeners = new Set<() => void>();
  private readonly flush = shareRuns(async () => {
    const batch = this.waiting.splice(0);
    if (batch.length === 0) return;
    await this.appender.write(batch);
    if (batch.some(({ outcome }) => outcome?.ok)) for (const tell of [...this.listeners]) tell();
  });
  private closed = false;

  private constructor(
    private readonly disk: Disk,
    private readonly index: JournalIndex,
    readonly damaged: readonly string[],
    writing: Writing,
    see: (mention: Mention, place: Place) => void,
  ) {
    this.appender = new Appender(writing, see);
  }
  /** Reads what is there; `see` hears of every entry, those that are there and those that come. */
  static async open(
    given: Omit<Writing, 'index' | 'clock' | 'journal'> & { readonly root: string },
    see: (mention: Mention, place: Place) => void,
  ): Promise<Journal> {
    const { disk, now, writer } = given;
    const journal = join(given.root, 'journal');
    const index = new JournalIndex();
    const clock = new HybridClock();
    const found = await readJournal(disk, journal, given.archive);
    indexJournal(index, found, (mention, place) => {
      clock.see(mention.clock, now(), mention.writer === writer);
      see(mention, place);
    });
    const opened = new Journal(disk, index, found.damaged, { ...given, index, clock, journal }, see);
    await opened.makeSure(given);
    return opened;
  }
  /**
   * What a killed run wrote and did not sync is in our hands now, and shown: it must not vanish in a later power cut. Only
   * the last segments, which no other names, can be so. A failure makes the archive read-only, no less readable.
   */
  private async makeSure({ syncs, root }: Pick<Writing, 'syncs'> & { readonly root: string }): Promise<void> {
    for (const { segment } of this.index.tips()) {
      const path = this.index.segments.get(segment)?.path ?? '';
      const folders = [dirname(path), dirname(dirname(path)), root];
      await Promise.all([syncs.fileAt(path), ...folders.map((folder) => syncs.folderOnce(folder))]).catch(
        () => undefined,
      );
    }
  }
  /** Appends and fsyncs one entry. Those who wait share one write and one fsync. */
  async record(asked: Asked): Promise<Outcome<Cursor, Refusal>> {
    const waiting: Waiting = { asked };
    if (this.closed) return { ok: false, reason: 'read-only', detail: 'The archive is closed.' };
    this.waiting.push(waiting);
    await this.flush();
    if (!waiting.outcome) throw new Error('An entry was left waiting.');
    return waiting.outcome;
  }
  /** Lines after the cursors in the order of replay, at most `limit`. */
  async entriesSince(
    cursors: readonly Cursor[],
    limit: number,
  ): Promise<Outcome<readonly JournalLine[], 'other-journal'>> {
    const after = new Map<string, number>();
    for (const { segment, line, hash } of cursors) {
      if (this.index.segments.get(segment)?.hashes[line - 1] !== hash)
        return { ok: false, reason: 'other-journal', detail: `No line ${line} of segment ${segment} has that hash.` };
      after.set(segment, line);
    }
    const places: Place[] = [];
    for (const segment of this.index.segments.values()) {
      const from = (after.get(segment.segment) ?? 0) + 1;
      const to = Math.min(segment.hashes.length, from + limit - places.length - 1);
      for (let line = from; line <= to; line += 1) places.push({ segment, line });
    }
    return { ok: true, value: await readPlaces(this.disk, places) };
  }
  /** Every change of the targets, in the order (clock, writer, id). */
  async changesOf(targets: readonly string[]): Promise<DatedChange[]> {
    const wanted = new Set(targets);
    const lines = await readPlaces(this.disk, this.index.placesOf(wanted));
    return lines
      .flatMap(datedChanges)
      .filter(({ change }) => wanted.has(change.target))
      .map((dated) => ({ dated, key: changeKey(dated) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ dated }) => dated);
  }
  async entriesAt(places: readonly Place[]): Promise<Entry[]> {
    return (await readPlaces(this.disk, places)).map(({ entry }) => entry);
  }
  /** Every entry with a change of one of the targets. */
  entriesOf(targets: Iterable<string>): Promise<Entry[]> {
    return this.entriesAt(this.index.placesOf(targets));
  }
  knows(target: string): boolean {
    return this.index.knows(target);
  }
  onGrowth(tell: () => void): () => void {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  }
  /** Waits for what is being written; nothing is recorded afterwards. */
  async close(): Promise<void> {
    this.closed = true;
    await this.flush();
    await this.appender.close();
  }
}
