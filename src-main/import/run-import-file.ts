import { open } from 'node:fs/promises';
import type { Doubt, Failure, Unread } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import type { RecordRefusal } from '#contract/calls';
import type { Change, FileOutcome, FileSeen } from '#contract/change';
import type { Outcome } from '#contract/outcome';
import { changeKey } from '#text/change-key';
import { articleId } from '../vault/ids';
import type { Vault } from '../vault/open-vault';
import { Refused } from '../vault/refused';
import type { FoundFile } from './find-files';
import { LIMITS, type ParsedMember, type Parser } from './parser';
import { makeGate } from './run-import-gate';

/** What the parser does not read is not kept either. */
export const LARGEST_FILE = LIMITS.bytes;
/** Bytes of files that are held in memory together while they are kept: two of the largest. */
const BYTES_HELD = 2 * LARGEST_FILE;
const UNREAD: readonly string[] = ['format-not-read', 'empty-file', 'not-text'] satisfies Unread[];

export interface FileTools {
  readonly vault: Pick<Vault, 'keepOriginal' | 'keepText' | 'knows' | 'changesOf'>;
  readonly parse: Parser['parse'];
  /** Asked before each step: a file that has not been begun is then left alone. */
  readonly stopped: () => boolean;
  readonly began: (file: FoundFile) => void;
}
/** What became of a file or of one document in it, and the changes that say so about its article. */
export interface Fate {
  /** Path inside the file; empty for the file itself. */
  readonly member: string;
  readonly bytes: number;
  readonly original: string;
  readonly outcome: FileOutcome;
  readonly reason: FileSeen['reason'];
  readonly articles: readonly string[];
  readonly changes: readonly Change[];
  readonly doubts?: readonly Doubt[];
  /** The file's size, at the last document of a container that was read to its end. */
  readonly whole?: number;
  readonly changed?: NonNullable<FileSeen['changed']>;
  /** Only counted: it has no line in the report. */
  readonly isQuiet?: boolean;
}
/** What became of a file: one fate a document. `isWhole` is false where the import was stopped in the middle of it. */
interface FileFates {
  readonly fates: readonly Fate[];
  readonly isWhole: boolean;
}
/** Null: the import was stopped before this file. A refusal: the archive takes nothing more. */
export type Settled = Outcome<FileFates | null, RecordRefusal>;
type Kept = Outcome<{ readonly original: string; readonly path: string } | null, Failure | RecordRefusal>;

const STOPPED: Settled = { ok: true, value: null };
/** Ends the reading of a container in the middle, because the import was stopped. */
class StopReading extends Error {}

function fateOf(fate: Pick<Fate, 'outcome' | 'original' | 'bytes'> & Partial<Fate>): Fate {
  return { member: '', reason: '', articles: [], changes: [], ...fate };
}
function settled(fates: readonly Fate[], isWhole = true): Settled {
  return { ok: true, value: { fates, isWhole } };
}
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
      return { ok: true, value: await handle.readFile() };
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
    return { ok: true, value: { original: id, path } };
  } catch (cause) {
    return { ok: false, reason: refusalOf(cause) ?? 'not-kept', detail: String(cause) };
  }
}
/** The archive has this article. If it lies in the trash, importing it again is asking for it back. */
async function meetKnown({ vault }: FileTools, about: Pick<Fate, 'original' | 'member' | 'bytes'>): Promise<Fate> {
  const article = articleId(about.original, about.member);
  const dated = await vault.changesOf([article]);
  const newest = dated.at(-1);
  const trashed = dated.flatMap(({ change }) => (change.kind === 'article.trash' ? [change.value] : [])).at(-1);
  if (!newest || !trashed?.at) return fateOf({ ...about, outcome: 'duplicate', articles: [article] });
  const base = changeKey(newest);
  const changes: Change[] = [{ kind: 'article.trash', target: article, base, value: { at: 0 }, was: trashed }];
  return fateOf({ ...about, outcome: 'kept', reason: 'restored', articles: [article], changes });
}
/** The folders that a document lies in, the file that holds it among them; addresses are no folders. */
function folderOf(relative: string, member: string): string {
  const path = member === '' || member.includes('://') ? relative : `${relative}/${member}`;
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return member.includes('://') ? relative : folder;
}
async function addArticle(
  { vault }: FileTools,
  file: FoundFile,
  about: Pick<Fate, 'original' | 'member' | 'bytes'>,
  { found, text, doubts }: ArticleDraft,
): Promise<Fate> {
  const { original, member } = about;
  const article = articleId(original, member);
  const folder = folderOf(file.relative, member);
  const value = { ...found, original, member, text: await vault.keepText(text), folder };
  const changes: Change[] = [{ kind: 'article.add', target: article, base: '', value, was: null }];
  const [doubt]: readonly (Doubt | undefined)[] = doubts;
  const outcome = doubt ? 'attention' : 'kept';
  const several = doubts.length > 1 ? { doubts } : {};
  return fateOf({ ...about, outcome, reason: doubt ?? '', articles: [article], changes, ...several });
}
async function settleMember(
  tools: FileTools,
  file: FoundFile,
  original: string,
  { member, bytes, parsed }: ParsedMember,
): Promise<Fate> {
  const about = { original, member, bytes: member === '' ? file.bytes : bytes };
  if (!parsed.ok) {
    const outcome = UNREAD.includes(parsed.reason) ? 'unread' : 'failed';
    return fateOf({ ...about, outcome, reason: parsed.reason });
  }
  if (tools.vault.knows(articleId(original, member))) return meetKnown(tools, about);
  try {
    return await addArticle(tools, file, about, parsed.value);
  } catch (cause) {
    if (refusalOf(cause)) throw cause;
    return fateOf({ ...about, outcome: 'failed', reason: 'not-kept' });
  }
}
async function readKept(tools: FileTools, file: FoundFile, original: string, path: string): Promise<Settled> {
  const { bytes } = file;
  if (tools.vault.knows(articleId(original, '')))
    return settled([await meetKnown(tools, { original, member: '', bytes })]);
  if (tools.stopped()) return STOPPED;
  const name = file.relative.slice(file.relative.lastIndexOf('/') + 1);
  const fates: Fate[] = [];
  let isWhole = true;
  try {
    const ended = await tools.parse({ path, name }, async (member) => {
      if (fates.length > 0 && tools.stopped()) throw new StopReading();
      fates.push(await settleMember(tools, file, original, member));
    });
    if (!ended.ok) fates.push(fateOf({ original, bytes, outcome: 'failed', reason: ended.reason }));
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal) return { ok: false, reason: refusal, detail: String(cause) };
    if (!(cause instanceof StopReading)) throw cause;
    isWhole = false;
  }
  const last = fates.at(-1);
  if (isWhole && last && last.member !== '') fates.splice(-1, 1, { ...last, whole: bytes });
  return settled(fates, isWhole);
}
/** The second of two equal files in one import: a duplicate of what the first became, or read as little as the first. */
function asTwin(first: Settled): Settled {
  if (!first.ok || !first.value) return first;
  const { fates, isWhole } = first.value;
  const twin = ({ doubts: _, ...fate }: Fate): Fate =>
    fate.articles.length === 0 ? fate : { ...fate, outcome: 'duplicate', reason: '', changes: [] };
  return settled(fates.map(twin), isWhole);
}
/** Imports files, many at a time; which of two equal ones is the first is decided by the order of the calls. */
export function makeFileImporter(tools: FileTools): (file: FoundFile) => Promise<Settled> {
  const gate = makeGate(BYTES_HELD);
  const firsts = new Map<string, Promise<Settled>>();
  let turn: Promise<unknown> = Promise.resolve();
  const decide = (file: FoundFile, kept: Kept): { fate: Promise<Settled> } => {
    if (!kept.ok) {
      const { reason } = kept;
      if (reason === 'disk-full' || reason === 'read-only' || reason === 'other-window')
        return { fate: Promise.resolve({ ok: false, reason, detail: kept.detail }) };
      return {
        fate: Promise.resolve(settled([fateOf({ original: '', bytes: file.bytes, outcome: 'failed', reason })])),
      };
    }
    if (!kept.value) return { fate: Promise.resolve(STOPPED) };
    const { original, path } = kept.value;
    const first = firsts.get(original);
    const fate = first ? first.then(asTwin) : readKept(tools, file, original, path);
    if (!first) firsts.set(original, fate);
    return { fate };
  };
  return async (file) => {
    const keeping = gate(file.bytes, () => keepFile(tools, file));
    const decided = Promise.all([keeping, turn]).then(([kept]) => decide(file, kept));
    turn = decided.catch(() => {});
    return (await decided).fate;
  };
}
