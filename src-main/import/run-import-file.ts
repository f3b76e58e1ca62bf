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
import { LIMITS } from './parser';
import { makeGate } from './run-import-gate';

/** What the parser does not read is not kept either. */
export const LARGEST_FILE = LIMITS.bytes;
/** Bytes of files that are held in memory together while they are kept. */
const BYTES_HELD = 4 * LARGEST_FILE;
const UNREAD: readonly string[] = ['format-not-read', 'empty-file', 'not-text'] satisfies Unread[];

export type Parse = (file: { path: string; name: string }) => Promise<Outcome<ArticleDraft, Unread | Failure>>;
export interface FileTools {
  readonly vault: Pick<Vault, 'keepOriginal' | 'keepText' | 'knows' | 'changesOf'>;
  readonly parse: Parse;
  /** Asked before each step: a file that has not been begun is then left alone. */
  readonly stopped: () => boolean;
  readonly began: (file: FoundFile) => void;
}
/** What became of a file, and the changes that say so about its article. */
export interface Fate {
  readonly original: string;
  readonly outcome: FileOutcome;
  readonly reason: FileSeen['reason'];
  readonly articles: readonly string[];
  readonly changes: readonly Change[];
}
/** Null: the import was stopped before this file. A refusal: the archive takes nothing more. */
export type Settled = Outcome<Fate | null, RecordRefusal>;
type Kept = Outcome<{ readonly original: string; readonly path: string } | null, Failure | RecordRefusal>;

const STOPPED: Settled = { ok: true, value: null };

function settled(fate: Pick<Fate, 'outcome' | 'original'> & Partial<Fate>): Settled {
  return { ok: true, value: { reason: '', articles: [], changes: [], ...fate } };
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
async function meetKnown({ vault }: FileTools, original: string, article: string): Promise<Settled> {
  const dated = await vault.changesOf([article]);
  const newest = dated.at(-1);
  const trashed = dated.flatMap(({ change }) => (change.kind === 'article.trash' ? [change.value] : [])).at(-1);
  if (!newest || !trashed?.at) return settled({ original, outcome: 'duplicate', articles: [article] });
  const base = changeKey(newest);
  const changes: Change[] = [{ kind: 'article.trash', target: article, base, value: { at: 0 }, was: trashed }];
  return settled({ original, outcome: 'kept', reason: 'restored', articles: [article], changes });
}
async function addArticle(
  { vault }: FileTools,
  file: FoundFile,
  original: string,
  { found, text, doubts }: ArticleDraft,
): Promise<Settled> {
  const article = articleId(original, '');
  const folder = file.relative.slice(0, Math.max(0, file.relative.lastIndexOf('/')));
  const value = { ...found, original, member: '', text: await vault.keepText(text), folder };
  const changes: Change[] = [{ kind: 'article.add', target: article, base: '', value, was: null }];
  const [doubt]: readonly (Doubt | undefined)[] = doubts;
  const outcome = doubt ? 'attention' : 'kept';
  return settled({ original, outcome, reason: doubt ?? '', articles: [article], changes });
}
async function readKept(tools: FileTools, file: FoundFile, original: string, path: string): Promise<Settled> {
  const article = articleId(original, '');
  if (tools.vault.knows(article)) return meetKnown(tools, original, article);
  if (tools.stopped()) return STOPPED;
  const name = file.relative.slice(file.relative.lastIndexOf('/') + 1);
  const draft = await tools.parse({ path, name });
  if (!draft.ok) {
    const outcome = UNREAD.includes(draft.reason) ? 'unread' : 'failed';
    return settled({ original, outcome, reason: draft.reason });
  }
  try {
    return await addArticle(tools, file, original, draft.value);
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal) return { ok: false, reason: refusal, detail: String(cause) };
    return settled({ original, outcome: 'failed', reason: 'not-kept' });
  }
}
/** The second of two equal files in one import: a duplicate of what the first became, or read as little as the first. */
function asTwin(first: Settled): Settled {
  if (!first.ok || !first.value || first.value.articles.length === 0) return first;
  const { original, articles } = first.value;
  return settled({ original, outcome: 'duplicate', articles });
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
      return { fate: Promise.resolve(settled({ original: '', outcome: 'failed', reason })) };
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
