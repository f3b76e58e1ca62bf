import { dirname, join } from 'node:path';
import type { Asked, Cursor, Entry } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import type { Disk, NewFile } from './disk';
import type { HybridClock } from './hybrid-clock';
import { newId } from './ids';
import type { JournalIndex, Place, Segment } from './journal-index';
import { type Header, type Mention, mentionOf, writeLine } from './journal-line';
import { codeOf, type Refusal, Refused, refusedBy } from './refused';
import type { Syncs } from './syncs';

/** A segment ends at this size, so that a cloud folder never uploads much anew. */
const SEGMENT_BYTES = 1_000_000;

/** Who writes where, and when. */
export interface Writing {
  readonly disk: Disk;
  readonly syncs: Syncs;
  readonly index: JournalIndex;
  readonly clock: HybridClock;
  readonly now: () => number;
  readonly journal: string;
  readonly archive: string;
  readonly writer: string;
  readonly author: string;
}
/** A change set that waits for the disk; `outcome` is set by the write that took it. */
export interface Waiting {
  readonly asked: Asked;
  outcome?: Outcome<Cursor, Refusal>;
}
/** A file of this run. Its header is written together with the first entries, and known to the index once it is on disk. */
interface OpenFile {
  readonly file: NewFile;
  readonly path: string;
  readonly header: Header;
  segment: Segment | null;
  bytes: number;
  tail: string;
}
interface Line {
  readonly waiting: Waiting;
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly mention: Mention;
  /** Bytes of the file without and with its LF. */
  readonly start: number;
  readonly end: number;
}

/** Appends entries to files of this run. It writes to no other file, and cuts none. */
export class Appender {
  private open: OpenFile | null = null;
  private count = 0;
  private readonly started: string;

  constructor(
    private readonly given: Writing,
    private readonly see: (mention: Mention, place: Place) => void,
  ) {
    this.started = new Date(given.now()).toISOString().replaceAll(/[:.]/g, '-');
  }
  /** Writes what has waited with one write and one fsync, and sets every outcome. */
  async write(batch: readonly Waiting[]): Promise<void> {
    try {
      this.given.syncs.check();
      if (!this.open || this.open.bytes >= SEGMENT_BYTES) await this.begin();
      if (this.open) await this.append(this.open, batch);
    } catch (cause) {
      const refused = refusedBy(cause);
      if (refused.reason === 'read-only') this.given.syncs.giveUp(cause);
      refuse(batch, refused);
    }
  }
  async close(): Promise<void> {
    const { open } = this;
    this.open = null;
    await open?.file.close();
  }
  private async begin(): Promise<void> {
    const { syncs, index, now, archive, writer } = this.given;
    await this.close();
    const folder = join(this.given.journal, writer);
    await syncs.makeFolder(folder);
    const created = await this.create(folder);
    const at = now();
    const tips = index.tips();
    const header: Header = { format: 1, archive, writer, segment: newId(at), at: new Date(at).toISOString(), tips };
    this.open = { ...created, header, segment: null, bytes: 0, tail: '' };
  }
  /** A restored backup or a cloned machine may have left a file of this very name. */
  private async create(folder: string): Promise<Pick<OpenFile, 'file' | 'path'>> {
    for (;;) {
      this.count += 1;
      const path = join(folder, `${this.started}-${this.count}.jsonl`);
      try {
        return { file: await this.given.disk.create(path, 'new'), path };
      } catch (cause) {
        if (codeOf(cause) !== 'EEXIST') throw cause;
      }
    }
  }
  private async append(open: OpenFile, batch: readonly Waiting[]): Promise<void> {
    const { syncs } = this.given;
    const header = open.segment ? null : writeLine(open.header);
    let before = { end: open.bytes + (header?.bytes.length ?? 0), hash: header?.hash ?? open.tail };
    const lines = batch.map((waiting) => {
      before = this.compose(waiting, before);
      return before as Line;
    });
    const parts = [...(header ? [header.bytes] : []), ...lines.map(({ bytes }) => bytes)];
    const reached = await this.reach(open, Buffer.concat(parts));
    const whole = lines.filter(({ end }) => end <= reached);
    if (whole.length > 0) {
      await Promise.all([syncs.file(open.file), header && syncs.folder(dirname(open.path))]);
      this.enter(open, header?.hash ?? '', whole);
    }
    if (whole.length < lines.length) await this.close();
    refuse(batch, new Refused('disk-full', 'What was half written stays as a torn line.'));
  }
  /** How far the file got. Where the disk filled up half-way, the whole lines before are as good as any. */
  private async reach(open: OpenFile, bytes: Uint8Array): Promise<number> {
    try {
      await open.file.append(bytes);
      return open.bytes + bytes.length;
    } catch (cause) {
      if (refusedBy(cause).reason !== 'disk-full') throw cause;
      return (await this.given.disk.size(open.path)) ?? 0;
    }
  }
  private compose(waiting: Waiting, before: Pick<Line, 'end' | 'hash'>): Line {
    const { clock, now, writer, author } = this.given;
    const { action, changes, undoes } = waiting.asked;
    const at = now();
    const entry: Entry = {
      id: newId(at),
      prev: before.hash,
      clock: clock.tick(at),
      at: new Date(at).toISOString(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      writer,
      author,
      action,
      ...(undoes !== undefined && { undoes }),
      changes,
    };
    const { bytes, hash } = writeLine(entry);
    return { waiting, bytes, hash, mention: mentionOf(entry), start: before.end, end: before.end + bytes.length };
  }
  /** Makes lines known that are on disk, and tells those who wait. */
  private enter(open: OpenFile, headerHash: string, lines: readonly Line[]): void {
    const { index } = this.given;
    open.segment ??= index.addSegment(open.header.segment, open.path, headerHash, open.header);
    for (const { waiting, start, end, hash, mention } of lines) {
      const place = index.addLine(open.segment, start, end - 1, hash, mention);
      if (!place) throw new Error(`Two entries have the id ${mention.id}.`);
      open.bytes = end;
      open.tail = hash;
      waiting.outcome = { ok: true, value: { segment: open.header.segment, line: place.line, hash } };
      this.see(mention, place);
    }
  }
}
/** Answers those who have no answer yet. */
function refuse(batch: readonly Waiting[], { reason, cause }: Refused): void {
  for (const waiting of batch) waiting.outcome ??= { ok: false, reason, detail: String(cause) };
}
