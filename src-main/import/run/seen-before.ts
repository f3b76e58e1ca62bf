import type { FileSeen } from '#contract/change';
import type { Vault } from '../../vault/open-vault';
import { walkJournal } from '../../vault/walk-journal';
import type { FoundFile } from './find-files';

/** What an import did before it stopped, as the journal tells it. */
export interface SeenBefore {
  /** Its first line is in the journal. */
  readonly begun: boolean;
  readonly counts: Record<'kept' | 'duplicate' | 'attention' | 'unread' | 'failed' | 'versions', number>;
  /** Paths of the files that were read to their end. */
  readonly files: Iterable<string>;
  /** Whether this file was read to its end, and is still as large and as old as it was then. */
  readonly isDone: (file: FoundFile) => boolean;
  /** Whether this document has its line: of a container that was read half-way some have. */
  readonly has: (path: string, original: string) => boolean;
}
/** The path of the file that a line of a report is about, or that holds what it is about. */
function fileOf({ path, member }: FileSeen): string {
  return member === undefined ? path : path.slice(0, -member.length - 1);
}
/** The lines of an import that stand: those before an Undo do not, until a Redo. */
async function standingLines(vault: Pick<Vault, 'entriesSince'>, run: string) {
  let standing: FileSeen[] = [];
  let takenBack: FileSeen[] = [];
  let begun = false;
  let undo = '';
  let redo = run;
  for await (const { action, undoes, changes } of walkJournal(vault)) {
    // Undo of many changes is several entries of one action.
    if (undoes === redo && action !== undo) {
      undo = action;
      takenBack = [...takenBack, ...standing];
      standing = [];
    } else if (undo !== '' && undoes === undo && action !== redo) {
      redo = action;
      standing = [...takenBack, ...standing];
      takenBack = [];
    }
    if (action !== run) continue;
    for (const { kind, value } of changes) {
      if (kind === 'run.start') begun = true;
      if (kind === 'file.seen') standing.push(value);
    }
  }
  return { begun, standing };
}
/** Looks through the journal for what this import has done, and what of it was not taken back. */
export async function seenBefore(vault: Pick<Vault, 'entriesSince'>, run: string): Promise<SeenBefore> {
  const counts = { kept: 0, duplicate: 0, attention: 0, unread: 0, failed: 0, versions: 0 };
  const done = new Map<string, Pick<FileSeen, 'bytes' | 'mtime'>>();
  const lines = new Set<string>();
  const { begun, standing } = await standingLines(vault, run);
  for (const seen of standing) {
    const { path, original, outcome, bytes, mtime, member, whole } = seen;
    lines.add(`${original} ${path}`);
    if (outcome === 'new-version') counts.versions += 1;
    else if (outcome !== 'reprint') counts[outcome] += 1;
    if (member === undefined || whole !== undefined) done.set(fileOf(seen), { bytes: whole ?? bytes, mtime });
  }
  return {
    begun,
    counts,
    files: [...done.keys()],
    isDone({ relative, bytes, mtime }) {
      const known = done.get(relative);
      return known !== undefined && known.bytes === bytes && known.mtime === mtime;
    },
    has: (path, original) => lines.has(`${original} ${path}`),
  };
}
