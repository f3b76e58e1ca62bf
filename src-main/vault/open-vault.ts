import { dirname, join, resolve } from 'node:path';
import type { ActionSummary, KeptOriginal, UndoState } from '#contract/calls';
import type { Asked, Cursor, DatedChange, JournalLine } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import type { TextBody } from '#contract/text';
import { type Disk, realDisk } from './disk';
import { Journal } from './journal';
import { type Kept, KeptBytes } from './keep-bytes';
import { openArchiveFile } from './open-archive-file';
import { codeOf, type Refusal } from './refused';
import { sha256 } from './sha256';
import { Syncs } from './syncs';
import { undoInTurn } from './undo-in-turn';
import { UndoSteps } from './undo-steps';

/** An open archive: what must never be lost. What a promise of it acknowledges is there after a power cut. */
export interface Vault {
  /** The archive's id, from archive.json. */
  readonly id: string;
  /** Real path. */
  readonly folder: string;
  /** Names the cache: the first 24 hex digits of the SHA-256 of the real path. */
  readonly cache: string;
  readonly writer: string;
  /** Places of the journal that were torn or damaged at opening: "<writer>/<file>:<line>", the header being line 0. */
  readonly damaged: readonly string[];
  /** Keeps the bytes of a file; throws `Refused`. */
  readonly keepOriginal: (bytes: Uint8Array) => Promise<Kept>;
  /** Where the bytes of an original lie, and how many they are; null where they are not here (yet). Reads none of them. */
  readonly findOriginal: (id: string) => Promise<KeptOriginal | null>;
  /** Keeps a text and answers its id; throws `Refused`. */
  readonly keepText: (body: TextBody) => Promise<string>;
  /** Null for a text that is not here (yet). */
  readonly readText: (id: string) => Promise<TextBody | null>;
  /** Appends and fsyncs one entry. After `disk-full` it may be tried again, after `read-only` only a reopened archive may. */
  readonly record: (asked: Asked) => Promise<Outcome<Cursor, Refusal>>;
  /** Lines after the cursors in the order of replay, at most `limit`; those of a segment are numbered 1 … n without gaps. */
  readonly entriesSince: (
    cursors: readonly Cursor[],
    limit: number,
  ) => Promise<Outcome<readonly JournalLine[], 'other-journal'>>;
  /** Every change of the targets, in the order (clock, writer, id). */
  readonly changesOf: (targets: readonly string[]) => Promise<readonly DatedChange[]>;
  /** Whether the journal has any change of this target. */
  readonly knows: (target: string) => boolean;
  readonly undoState: () => UndoState;
  readonly undo: () => Promise<Outcome<ActionSummary, 'nothing' | 'touched-since' | Refusal>>;
  readonly redo: () => Promise<Outcome<ActionSummary, 'nothing' | 'touched-since' | Refusal>>;
  /** Tells after entries were appended, once for those that shared a write; answers how to stop that. */
  readonly onGrowth: (tell: () => void) => () => void;
  /** Waits for what is being written, then frees the lock. */
  readonly close: () => Promise<void>;
}
/** Where the archive is, and who writes in it. */
export interface OpenWith {
  readonly folder: string;
  /** Id of this installation. */
  readonly writer: string;
  /** The researcher's name, for entries. */
  readonly author: string;
  readonly disk?: Disk;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}
type Unopened = 'open-elsewhere' | 'not-an-archive' | 'newer-format' | 'unwritable';

/** Makes the folder and those above it that are not there yet. */
async function makeRoot(disk: Disk, folder: string): Promise<void> {
  await disk.makeFolder(folder).catch(async (cause) => {
    if (codeOf(cause) !== 'ENOENT' || dirname(folder) === folder) throw cause;
    await makeRoot(disk, dirname(folder));
    await disk.makeFolder(folder);
  });
}
async function fill(
  given: Required<OpenWith>,
  root: string,
  free: () => Promise<void>,
): Promise<Outcome<Vault, Unopened>> {
  const { disk, writer, now } = given;
  const syncs = new Syncs(disk, root);
  const archive = await openArchiveFile(disk, syncs, root, now());
  if (!archive.ok) return archive;
  const originals = new KeptBytes(disk, syncs, join(root, 'originals'), '');
  const texts = new KeptBytes(disk, syncs, join(root, 'texts'), '.json');
  const steps = new UndoSteps(writer);
  const journal = await Journal.open({ ...given, syncs, root, archive: archive.value }, (...seen) =>
    steps.see(...seen),
  );
  const { undo, redo, settled } = undoInTurn(steps, journal, now);
  const vault: Vault = {
    id: archive.value,
    folder: root,
    cache: sha256(root).slice(0, 24),
    writer,
    damaged: journal.damaged,
    keepOriginal: (bytes) => originals.keep(bytes),
    findOriginal: (id) => originals.find(id),
    keepText: async (body) => (await texts.keep(Buffer.from(JSON.stringify(body)))).id,
    readText: async (id) => {
      const bytes = await texts.read(id);
      return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as TextBody);
    },
    record: (asked) => journal.record(asked),
    entriesSince: (cursors, limit) => journal.entriesSince(cursors, limit),
    changesOf: (targets) => journal.changesOf(targets),
    knows: (target) => journal.knows(target),
    undoState: () => steps.state(),
    undo,
    redo,
    onGrowth: (tell) => journal.onGrowth(tell),
    close: async () => {
      await Promise.all([settled(), originals.settled(), texts.settled()]);
      try {
        await journal.close();
      } finally {
        await free();
      }
    },
  };
  return { ok: true, value: vault };
}
/** Opens the archive in a folder, and begins one where there is none. One process at a time has it. */
export async function openVault(asked: OpenWith): Promise<Outcome<Vault, Unopened>> {
  const { folder, disk = realDisk, now = Date.now } = asked;
  let free: (() => Promise<void>) | null = null;
  try {
    await makeRoot(disk, resolve(folder));
    const root = await disk.realPath(resolve(folder));
    free = await disk.lock(root);
    if (!free) return { ok: false, reason: 'open-elsewhere', detail: root };
    const opened = await fill({ ...asked, disk, now }, root, free);
    if (!opened.ok) await free();
    return opened;
  } catch (cause) {
    await free?.();
    return { ok: false, reason: 'unwritable', detail: String(cause) };
  }
}
