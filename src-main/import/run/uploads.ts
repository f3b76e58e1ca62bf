import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UploadedFile } from '#contract/calls';
import type { Outcome } from '#contract/outcome';
import type { FoundFile } from './find-files';
import { isCompanion, isPassedOver } from './find-files-passed-over';
import { LARGEST_FILE } from './run-import-file';

/** Files that one upload may hold: what a page can list without stalling. */
const MOST_FILES = 100_000;

interface Upload {
  readonly folder: string;
  readonly files: Map<string, FoundFile & { readonly arrived: number; readonly ended: boolean }>;
  /** Pieces are written one after another, however fast they arrive. */
  turn: Promise<unknown>;
}
/** Files that were handed over whole, and what removes them again. */
export interface TakenUpload {
  readonly files: readonly FoundFile[];
  /** How many more an import leaves out for their names. */
  readonly passedOver: number;
  readonly remove: () => Promise<void>;
}
type Received = Outcome<null, 'too-large' | 'out-of-order' | 'disk-full'>;

function refuse(reason: 'too-large' | 'out-of-order' | 'disk-full', detail: string): Received {
  return { ok: false, reason, detail };
}
async function writePiece(upload: Upload, file: UploadedFile, piece: Uint8Array, last: boolean): Promise<Received> {
  const before = upload.files.get(file.path);
  if (!before && upload.files.size >= MOST_FILES) return refuse('too-large', `more than ${MOST_FILES} files`);
  const arrived = (before?.arrived ?? 0) + piece.byteLength;
  if (before?.ended || arrived > file.bytes || (last && arrived !== file.bytes))
    return refuse('out-of-order', file.path);
  const path = before?.path ?? join(upload.folder, String(upload.files.size));
  const known = { path, relative: file.path.normalize('NFC'), bytes: file.bytes, mtime: file.mtime };
  const tooLarge = file.bytes > LARGEST_FILE;
  // Remembered all the same, so that the import's report names it.
  upload.files.set(file.path, { ...known, arrived, ended: last || tooLarge });
  if (tooLarge) return refuse('too-large', file.path);
  await (before ? appendFile(path, piece) : writeFile(path, piece));
  return { ok: true, value: null };
}
/** Names that an import passes over are passed over here too, at every level of the path. */
function isWanted(path: string, folders: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const names = path.split('/');
  return names.every((name, level) => {
    const siblings = folders.get(names.slice(0, level).join('/')) ?? [];
    return !isPassedOver(name) && (level === names.length - 1 || !isCompanion(name, siblings));
  });
}
function wantedFiles(files: readonly FoundFile[]): FoundFile[] {
  const folders = new Map<string, Set<string>>();
  for (const { relative } of files) {
    const cut = relative.lastIndexOf('/');
    const folder = relative.slice(0, Math.max(0, cut));
    folders.set(folder, (folders.get(folder) ?? new Set()).add(relative.slice(cut + 1)));
  }
  return files.filter(({ relative }) => isWanted(relative, folders));
}
/** Takes files from a page, piece by piece, into a folder outside the archive. */
export function makeUploads(base: string = tmpdir()) {
  const uploads = new Map<string, Promise<Upload>>();
  const begin = async (): Promise<Upload> => ({
    folder: await mkdtemp(join(base, 'verbatim-upload-')),
    files: new Map(),
    turn: Promise.resolve(),
  });
  const remove = async (upload: Upload): Promise<void> => {
    await upload.turn;
    await rm(upload.folder, { recursive: true, force: true });
  };
  return {
    /** Adds a piece; the first of a file begins it, `last` ends it at exactly the length that was promised. */
    async receive(file: UploadedFile, piece: Uint8Array, last: boolean): Promise<Received> {
      const opening = uploads.get(file.upload) ?? mkdir(base, { recursive: true }).then(begin);
      uploads.set(file.upload, opening);
      const upload = await opening;
      const written = upload.turn.then(() => writePiece(upload, file, piece, last));
      upload.turn = written.catch(() => {});
      return written.catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT') return refuse('disk-full', file.path);
        throw cause;
      });
    },
    /** The files of an upload, which now belong to the asker; null where there is no such upload. */
    async take(id: string): Promise<TakenUpload | null> {
      const upload = await uploads.get(id);
      if (!upload) return null;
      uploads.delete(id);
      await upload.turn;
      const ended = [...upload.files.values()].filter((file) => file.ended);
      const files = wantedFiles(ended);
      return { files, passedOver: ended.length - files.length, remove: () => remove(upload) };
    },
    /** Removes whatever nobody took. */
    async close(): Promise<void> {
      const left = [...uploads.values()];
      uploads.clear();
      await Promise.all(left.map(async (opening) => remove(await opening)));
    },
  };
}
export type Uploads = ReturnType<typeof makeUploads>;
