import { readdir, realpath } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { FolderListing, HostCalls } from '#contract/calls';
import type { Outcome } from '#contract/outcome';
import { isCompanion, isPassedOver } from '../import/run/find-files-passed-over';

type Listed = Outcome<FolderListing, 'not-allowed' | 'unreadable'>;
interface Place {
  readonly name: string;
  readonly path: string;
}
const DRIVES = Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:\\`);

/** Where systems show disks that were plugged in or connected. */
function volumeFolders(): readonly string[] {
  if (process.platform === 'darwin') return ['/Volumes'];
  const { username } = userInfo();
  return [`/media/${username}`, `/run/media/${username}`, '/mnt'];
}
async function mountedVolumes(): Promise<readonly string[]> {
  const inFolder = async (folder: string): Promise<string[]> =>
    (await readdir(folder).catch(() => [])).filter((name) => !isPassedOver(name)).map((name) => join(folder, name));
  const volumes = process.platform === 'win32' ? DRIVES : (await Promise.all(volumeFolders().map(inFolder))).flat();
  const real = await Promise.all(volumes.map((path) => realpath(path).catch(() => '')));
  // macOS shows its own disk among the volumes; the whole system is not for choosing.
  return real.filter((path) => path !== '' && path !== sep);
}
function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
function isHidden(root: string, path: string): boolean {
  return relative(root, path)
    .split(sep)
    .some((name) => name.startsWith('.'));
}
/** The folders of a listing. A link is shown as what it leads to, and only where that may be looked at too. */
async function foldersIn(path: string, names: readonly Place[], allowed: (path: string) => boolean): Promise<Place[]> {
  const siblings = names.map(({ name }) => name);
  const shown = names.filter(({ name }) => !isPassedOver(name) && !isCompanion(name, siblings));
  const resolved = await Promise.all(
    shown.map(async ({ name }) => ({ name, path: await realpath(join(path, name)).catch(() => '') })),
  );
  return resolved.filter((folder) => folder.path !== '' && allowed(folder.path));
}
/**
 * Lists folders of this computer for our own chooser: the home, where it begins and which also shows the mounted volumes, and
 * whatever lies below. Nothing hidden, and no link that leads out.
 */
export function makeListFolder(home: string = homedir(), volumes = mountedVolumes): HostCalls['listFolder'] {
  return async (asked): Promise<Listed> => {
    const start = await realpath(home);
    const roots = [start, ...(await volumes())];
    const path = asked === '' ? start : await realpath(asked).catch(() => null);
    if (path === null) return { ok: false, reason: 'unreadable', detail: asked };
    const allowed = (given: string): boolean => roots.some((root) => isWithin(root, given) && !isHidden(root, given));
    if (!allowed(path)) return { ok: false, reason: 'not-allowed', detail: path };
    const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
    if (!entries) return { ok: false, reason: 'unreadable', detail: path };
    const places = entries.filter((entry) => !entry.isFile()).map(({ name }) => ({ name, path: join(path, name) }));
    const below = (await foldersIn(path, places, allowed)).sort((one, other) => one.name.localeCompare(other.name));
    const mounted = path === start ? roots.slice(1).map((root) => ({ name: basename(root) || root, path: root })) : [];
    const parent = path === start ? '' : roots.includes(path) ? start : dirname(path);
    const files = entries.filter((entry) => entry.isFile() && !isPassedOver(entry.name)).length;
    return { ok: true, value: { path, parent, folders: [...below, ...mounted], files } };
  };
}
