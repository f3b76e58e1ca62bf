import { open } from 'node:fs/promises';
import type { Failure, Unread } from '#contract/article';
import type { RecordRefusal } from '#contract/calls';
import type { Change } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import type { Vault } from '../../vault/open-vault';
import { Refused } from '../../vault/refused';
import { isMessage } from '../format-of';
import type { ParsedMember } from '../parsed';
import { ArticlesOfRun } from '../versions/articles-of-run';
import type { KnownArticles } from '../versions/known-articles';
import { LIMITS, type Parser } from '../worker/parser';
import type { FoundFile } from './find-files';
import { makeGate } from './run-import-gate';
import {
  articleWith,
  type Fate,
  fateOf,
  needsTurn,
  type Reading,
  type SettleTools,
  settleDocument,
} from './settle-document';

/** What the parser does not read is not kept either. */
export const LARGEST_FILE = LIMITS.bytes;
/** Bytes of files that are held in memory together while they are kept: two of the largest. */
const BYTES_HELD = 2 * LARGEST_FILE;
const UNREAD: readonly string[] = ['format-not-read', 'empty-file', 'not-text'] satisfies Unread[];

export interface FileTools {
  readonly vault: Pick<Vault, 'keepOriginal' | 'keepText' | 'readText' | 'knows' | 'changesOf'>;
  readonly parse: Parser['parse'];
  readonly known: KnownArticles;
  /** The name of what is imported. */
  readonly root: string;
  /** Asked before each step: a file that has not been begun is then left alone. */
  readonly stopped: () => boolean;
  readonly began: (file: FoundFile) => void;
}
/** What became of a file: one fate a document. `isWhole` is false where the import was stopped in the middle of it. */
interface FileFates {
  readonly fates: readonly Fate[];
  readonly isWhole: boolean;
}
/** Null: the import was stopped before this file. A refusal: the archive takes nothing more. */
export type Settled = Outcome<FileFates | null, RecordRefusal>;
/** `holdsMore`: that its own document is here does not say that those inside it are. */
interface KeptFile {
  readonly original: string;
  readonly path: string;
  readonly holdsMore: boolean;
}
type Kept = Outcome<KeptFile | null, Failure | RecordRefusal>;
/** A file's documents, read and not decided on. */
type ReadFile = Outcome<{ readonly readings: readonly Reading[]; readonly isWhole: boolean } | null, RecordRefusal>;
type Tools = FileTools & SettleTools;

const STOPPED: Outcome<null, RecordRefusal> = { ok: true, value: null };
/** Ends the reading of a container in the middle, because the import was stopped. */
class StopReading extends Error {}

/** The vault's own refusal concerns the whole archive; anything else only this file. */
function refusalOf(cause: unknown): RecordRefusal | null {
  return cause instanceof Refused ? cause.reason : null;
}
async function readWhole(path: string | Buffer): Promise<Outcome<Buffer, Failure>> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > LARGEST_FILE) return { ok: false, reason: 'too-large', detail: String(size) };
      // One read is enough where there is nothing behind what was there a moment ago.
      const bytes = Buffer.alloc(size + 1);
      const { bytesRead } = await handle.read(bytes, 0, size + 1, 0);
      return { ok: true, value: bytesRead === size ? bytes.subarray(0, size) : await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    const gone = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    return { ok: false, reason: gone ? 'gone' : 'unreadable', detail: String(cause) };
  }
}
/** Hashes and keeps a file before anything reads it: it can change, and it stays when reading fails. */
async function keepFile({ vault, stopped, began }: FileTools, file: FoundFile): Promise<Kept> {
  if (stopped()) return { ok: true, value: null };
  began(file);
  if (file.failure) return { ok: false, reason: file.failure, detail: file.relative };
  if (file.bytes > LARGEST_FILE) return { ok: false, reason: 'too-large', detail: String(file.bytes) };
  const read = await readWhole(file.path);
  if (!read.ok) return read;
  try {
    const { id, path } = await vault.keepOriginal(read.value);
    return { ok: true, value: { original: id, path, holdsMore: isMessage(read.value) } };
  } catch (cause) {
    return { ok: false, reason: refusalOf(cause) ?? 'not-kept', detail: String(cause) };
  }
}
async function readMember(
  tools: Tools,
  file: FoundFile,
  original: string,
  { member, bytes, parsed }: ParsedMember,
): Promise<Reading> {
  const place = { original, member, bytes: member === '' ? file.bytes : bytes };
  if (!parsed.ok) {
    const outcome = UNREAD.includes(parsed.reason) ? 'unread' : 'failed';
    return { place, unread: { outcome, reason: parsed.reason } };
  }
  const known = await articleWith(tools, original, member);
  if (known !== null) return { place, known };
  const { found, text, doubts } = parsed.value;
  try {
    return { place, draft: { found, doubts, original, member, text: await tools.vault.keepText(text) } };
  } catch (cause) {
    if (refusalOf(cause)) throw cause;
    return { place, unread: { outcome: 'failed', reason: 'not-kept' } };
  }
}
async function readKept(tools: Tools, file: FoundFile, { original, path, holdsMore }: KeptFile): Promise<ReadFile> {
  const place = { original, member: '', bytes: file.bytes };
  const known = holdsMore ? null : await articleWith(tools, original, '');
  if (known !== null) return { ok: true, value: { readings: [{ place, known }], isWhole: true } };
  if (tools.stopped()) return STOPPED;
  const name = file.relative.slice(file.relative.lastIndexOf('/') + 1);
  const readings: Reading[] = [];
  let isWhole = true;
  try {
    const ended = await tools.parse({ path, name }, async (member) => {
      if (readings.length > 0 && tools.stopped()) throw new StopReading();
      readings.push(await readMember(tools, file, original, member));
    });
    if (!ended.ok) readings.push({ place, unread: { outcome: 'failed', reason: ended.reason } });
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal) return { ok: false, reason: refusal, detail: String(cause) };
    if (!(cause instanceof StopReading)) throw cause;
    isWhole = false;
  }
  return { ok: true, value: { readings, isWhole } };
}
/**
 * Reads a kept file and decides what its documents become. They are read together with those of other files, but what may
 * depend on an earlier file waits for `before`: two files of one import can be versions of the same article.
 */
async function settleKept(tools: Tools, file: FoundFile, kept: KeptFile, before: Promise<unknown>): Promise<Settled> {
  const read = await readKept(tools, file, kept);
  if (!read.ok) return read;
  if (!read.value) return STOPPED;
  const { isWhole } = read.value;
  // The line of a message says that its attachments have theirs: it is read again with them.
  const readings = isWhole ? read.value.readings : read.value.readings.filter(({ place }) => place.member !== '');
  if (readings.some((reading) => needsTurn(tools, file, reading))) await before;
  const fates: Fate[] = [];
  for (const reading of readings) fates.push(await settleDocument(tools, file, reading));
  return { ok: true, value: { fates: inOrder(fates, isWhole, file.bytes), isWhole } };
}
/** In the order of the report. The last line says that the file was read to its end: where it is a document too, its own. */
function inOrder(fates: readonly Fate[], isWhole: boolean, bytes: number): Fate[] {
  const inside = fates.filter(({ member }) => member !== '');
  const itself = fates.filter(({ member }) => member === '');
  const last = inside.at(-1);
  if (isWhole && last && itself.length === 0) inside.splice(-1, 1, { ...last, whole: bytes });
  return [...inside, ...itself];
}
/** The second of two equal files in one import: a duplicate of what the first became, or read as little as the first. */
function asTwin(first: Settled): Settled {
  if (!first.ok || !first.value) return first;
  const { fates, isWhole } = first.value;
  const twin = (fate: Fate): Fate =>
    fate.articles.length === 0
      ? fate
      : fateOf(fate, { outcome: 'duplicate', articles: fate.articles, doubts: undefined });
  return { ok: true, value: { fates: fates.map(twin), isWhole } };
}
export interface FileImporter {
  readonly importFile: (file: FoundFile) => Promise<Settled>;
  /** These changes of fates stand in the journal now. */
  readonly recorded: (changes: readonly Change[]) => void;
  /** Whether a fate that was decided a while ago may be recorded; where it may not, its file is settled once more. */
  readonly stillStands?: (fate: Fate) => Promise<boolean>;
}
/** Imports files, many at a time; what one is to another (an equal one, a version) is decided by the order of the calls. */
export function makeFileImporter(given: FileTools): FileImporter {
  const articles = new ArticlesOfRun(given);
  const tools: Tools = { ...given, articles };
  const gate = makeGate(BYTES_HELD);
  /** What a file with these bytes becomes when it comes again. */
  const twins = new Map<string, Promise<Settled>>();
  let turn: Promise<unknown> = Promise.resolve();
  /** Resolves when all files so far are decided on. */
  let decided: Promise<unknown> = Promise.resolve();
  const decide = (file: FoundFile, kept: Kept): { fate: Promise<Settled> } => {
    if (!kept.ok) {
      const { reason } = kept;
      if (reason === 'disk-full' || reason === 'read-only' || reason === 'other-window')
        return { fate: Promise.resolve({ ok: false, reason, detail: kept.detail }) };
      const place = { original: '', member: '', bytes: file.bytes };
      const fates = [fateOf(place, { outcome: 'failed', reason })];
      return { fate: Promise.resolve({ ok: true, value: { fates, isWhole: true } }) };
    }
    if (!kept.value) return { fate: Promise.resolve(STOPPED) };
    const { original } = kept.value;
    const twin = twins.get(original);
    if (twin) return { fate: twin };
    const fate = settleKept(tools, file, kept.value, decided);
    // Neither may hold what the file became: an import of 20,000 files would hold all their findings.
    const second = fate.then(asTwin);
    second.catch(() => {});
    twins.set(original, second);
    decided = Promise.allSettled([decided, fate]).then(() => {});
    return { fate };
  };
  return {
    async importFile(file: FoundFile): Promise<Settled> {
      const keeping = gate(file.bytes, () => keepFile(tools, file));
      const deciding = Promise.all([keeping, turn]).then(([kept]) => decide(file, kept));
      turn = deciding.catch(() => {});
      return (await deciding).fate;
    },
    recorded: (changes) => articles.recorded(changes),
  };
}
