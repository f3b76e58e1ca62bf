import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { Failure } from '#contract/article';
import { isCompanion, isPassedOver, placeholderFor } from './find-files-passed-over';

/** A file that an import looks at. `path` is bytes where the system's names are bytes: not all of them are UTF-8. */
export interface FoundFile {
  readonly path: string | Buffer;
  /** Below the import root, "/" between names, NFC. */
  readonly relative: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Why it cannot even be looked at. */
  readonly failure?: Failure;
}
interface Place {
  readonly path: Buffer | string;
  readonly relative: string;
}
/** What a walk through folders remembers. */
interface Walk {
  /** Folders that it has entered, or never enters. */
  readonly seen: Set<string>;
  /** Hears of each file and folder that an import leaves out. */
  readonly passOver: () => void;
}
const WINDOWS = process.platform === 'win32';
const SLASH = Buffer.from(sep);

/** A name for people: UTF-8, else what the same bytes mean on old Windows disks. */
function readName(name: Buffer | string): string {
  if (typeof name === 'string') return name.toWellFormed().normalize('NFC');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name).normalize('NFC');
  } catch {
    return new TextDecoder('windows-1252').decode(name).normalize('NFC');
  }
}
function within(place: Place, name: Buffer | string): Place {
  const path =
    typeof place.path === 'string' || typeof name === 'string'
      ? join(String(place.path), String(name))
      : Buffer.concat([place.path, SLASH, name]);
  return { path, relative: place.relative ? `${place.relative}/${readName(name)}` : readName(name) };
}
async function readFolder(path: Buffer | string): Promise<{ name: Buffer | string }[]> {
  const entries: Dirent<Buffer | string>[] = WINDOWS
    ? await readdir(path, { withFileTypes: true })
    : await readdir(path, { withFileTypes: true, encoding: 'buffer' });
  return entries.sort((one, other) => (readName(one.name) < readName(other.name) ? -1 : 1));
}
function failed(place: Place, failure: Failure): FoundFile {
  return { ...place, bytes: 0, mtime: 0, failure };
}
async function* findIn(place: Place, walk: Walk): AsyncGenerator<FoundFile> {
  const found = await stat(place.path, { bigint: true }).catch((cause: NodeJS.ErrnoException) => cause);
  if (found instanceof Error) {
    // A loop of links (ELOOP) is nothing to read; a link to nowhere is a file that is gone.
    if (found.code !== 'ELOOP') yield failed(place, found.code === 'ENOENT' ? 'gone' : 'unreadable');
  } else if (found.isDirectory()) {
    const self = `${found.dev}:${found.ino}`;
    if (walk.seen.has(self)) return;
    walk.seen.add(self);
    yield* findInFolder(place, walk);
  } else if (found.isFile()) {
    yield { ...place, bytes: Number(found.size), mtime: Math.max(0, Number(found.mtimeMs)) };
  }
}
async function* findInFolder(place: Place, walk: Walk): AsyncGenerator<FoundFile> {
  const entries = await readFolder(place.path).catch(() => null);
  if (!entries) {
    yield failed(place, 'unreadable');
    return;
  }
  const names = entries.map((entry) => readName(entry.name));
  for (const [index, entry] of entries.entries()) {
    const name = names[index] ?? '';
    const missing = placeholderFor(name);
    if (missing) yield failed(within(place, missing), 'gone');
    else if (isPassedOver(name) || isCompanion(name, names)) walk.passOver();
    else yield* findIn(within(place, entry.name), walk);
  }
}
async function placesOf(folders: readonly string[]): Promise<Set<string>> {
  const found = await Promise.all(folders.map((folder) => stat(folder, { bigint: true })));
  return new Set(found.map(({ dev, ino }) => `${dev}:${ino}`));
}
/** Where an import's paths begin: in its one folder, else in the folder that holds all that was chosen. */
export function importRoot(paths: readonly string[]): string {
  const [first = ''] = paths;
  return basename(paths.length > 1 && paths.every((path) => dirname(path) === dirname(first)) ? dirname(first) : first);
}
/**
 * The files of an import to any depth, in the order of their names. Each folder is entered once, by whatever link one comes
 * to it. What was chosen itself is always looked at, even where an import would pass over its name. Nothing in the folders of
 * `except` is: an archive in the middle of what is imported does not import itself. `passOver` hears of each file and folder
 * that is left out for its name.
 */
export async function* findFiles(
  paths: readonly string[],
  except: readonly string[] = [],
  passOver: () => void = () => {},
): AsyncGenerator<FoundFile> {
  const walk = { seen: await placesOf(except), passOver };
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const relative = isFolder && paths.length === 1 ? '' : readName(basename(path));
    yield* findIn({ path: WINDOWS ? path : Buffer.from(path), relative }, walk);
  }
}
/** The same files as they are by now: one that was gone or could not be read may be there again. */
export async function* findAgain(files: readonly FoundFile[], except: readonly string[]): AsyncGenerator<FoundFile> {
  const walk = { seen: await placesOf(except), passOver: () => {} };
  for (const { path, relative } of files) yield* findIn({ path, relative }, walk);
}
