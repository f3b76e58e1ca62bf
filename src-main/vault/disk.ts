import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { lockArchive } from './lock-archive';
import { codeOf } from './refused';

/** A file that is being written from its beginning. */
export interface NewFile {
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Resolves when all that was appended would be there after a power cut. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}
/** Every function through which the vault touches the disk, so that a test can put a failing or forgetful disk beneath. */
export interface Disk {
  readonly realPath: (path: string) => Promise<string>;
  /** Claims the archive at this real path for this process; answers how to free it, or null when it is open elsewhere. */
  readonly lock: (realPath: string) => Promise<(() => Promise<void>) | null>;
  /** Makes one folder; whether it was made: false when it was there. */
  readonly makeFolder: (path: string) => Promise<boolean>;
  /** Names in a folder; none when it is not there or no folder. */
  readonly names: (folder: string) => Promise<readonly string[]>;
  /** Bytes of a file; null when it is not there. */
  readonly size: (path: string) => Promise<number | null>;
  /** A file's bytes, or those from `start` to `end` (exclusive); null when it is not there. */
  readonly read: (path: string, start?: number, end?: number) => Promise<Uint8Array | null>;
  /** Begins a file: `new` throws EEXIST where one is, `over` empties it. */
  readonly create: (path: string, how: 'new' | 'over') => Promise<NewFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Makes sure of a finished file that an earlier run may have left unsynced. */
  readonly syncFile: (path: string) => Promise<void>;
  /** Makes sure of the names in a folder. */
  readonly syncFolder: (path: string) => Promise<void>;
}

const WINDOWS = process.platform === 'win32';
/** Windows refuses to rename while a virus scanner reads the new file: as a rule for less than a second. */
const BUSY_MS = 2_000;
const BUSY_PAUSE_MS = 50;

/** Tries again while another program holds the file, at most `patience` milliseconds. */
export async function insist<Value>(action: () => Promise<Value>, patience: number = BUSY_MS): Promise<Value> {
  const since = Date.now();
  for (;;) {
    try {
      return await action();
    } catch (cause) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(cause)) || Date.now() - since >= patience) throw cause;
      await new Promise((again) => setTimeout(again, BUSY_PAUSE_MS));
    }
  }
}
async function unless<Value>(codes: readonly string[], instead: Value, action: Promise<Value>): Promise<Value> {
  try {
    return await action;
  } catch (cause) {
    if (codes.includes(codeOf(cause))) return instead;
    throw cause;
  }
}
async function readRange(path: string, start: number, end: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(end - start);
    for (let filled = 0; filled < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) return bytes.subarray(0, filled);
      filled += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}
async function create(path: string, how: 'new' | 'over'): Promise<NewFile> {
  const file = await open(path, how === 'new' ? 'wx' : 'w');
  return { append: (bytes) => file.appendFile(bytes), sync: () => file.sync(), close: () => file.close() };
}
/** Windows flushes only what is open for writing, and has no folder to sync. */
async function sync(path: string): Promise<void> {
  const file = await open(path, WINDOWS ? 'r+' : 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
/** Some network and FUSE file systems know no syncing of folders. */
const NO_FOLDER_SYNC = ['EINVAL', 'ENOTSUP', 'ENOSYS'];

/** The disk of this computer. */
export const realDisk: Disk = {
  realPath: (path) => realpath(path),
  lock: lockArchive,
  makeFolder: (path) =>
    unless(
      ['EEXIST'],
      false,
      mkdir(path).then(() => true),
    ),
  names: (folder) => unless(['ENOENT', 'ENOTDIR'], [], readdir(folder)),
  size: (path) =>
    unless(
      ['ENOENT', 'ENOTDIR'],
      null,
      stat(path).then((found) => (found.isFile() ? found.size : null)),
    ),
  read: (path, start = 0, end) =>
    unless(['ENOENT', 'ENOTDIR'], null, end === undefined ? readFile(path) : readRange(path, start, end)),
  create,
  rename: (from, to) => (WINDOWS ? insist(() => rename(from, to)) : rename(from, to)),
  remove: (path) => rm(path, { force: true }),
  syncFile: sync,
  syncFolder: (path) => (WINDOWS ? Promise.resolve() : unless(NO_FOLDER_SYNC, undefined, sync(path))),
};
