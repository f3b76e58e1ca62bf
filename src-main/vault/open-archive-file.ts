import { dirname, join } from 'node:path';
import type { Outcome } from '#contract/outcome';
import type { Disk } from './disk';
import { newId } from './ids';
import { archivesNamedIn } from './read-journal';
import { codeOf } from './refused';
import type { Syncs } from './syncs';
import { writeSynced } from './write-synced';

const FORMAT = 1;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Opened = Outcome<string, 'not-an-archive' | 'newer-format'>;

function readArchiveFile(bytes: Uint8Array): Opened {
  try {
    const { format, id } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { format: unknown; id: unknown };
    if (typeof format === 'number' && format > FORMAT)
      return { ok: false, reason: 'newer-format', detail: `archive.json has format ${format}.` };
    if (format === FORMAT && typeof id === 'string' && ID.test(id)) return { ok: true, value: id };
    return { ok: false, reason: 'not-an-archive', detail: 'its archive.json has no format and id of ours.' };
  } catch {
    return { ok: false, reason: 'not-an-archive', detail: 'its archive.json is damaged.' };
  }
}
/**
 * Makes sure of the folders above a new archive: this run or one that was killed may have made any of them. One that may
 * not be read cannot be synced, and is not ours.
 */
async function syncAbove(disk: Disk, folder: string): Promise<void> {
  const above = dirname(folder);
  if (above === folder) return;
  await disk.syncFolder(above).catch((cause) => {
    if (!['EACCES', 'EPERM'].includes(codeOf(cause))) throw cause;
  });
  await syncAbove(disk, above);
}
/** Something of ours: an archive whose file was lost, or that a killed run had begun. */
const OURS = ['journal', 'originals', 'texts'];

/** A file that lies in the folder and is not ours; hidden ones are the system's. */
async function strangerIn(disk: Disk, root: string): Promise<string | undefined> {
  const names = await disk.names(root);
  if (OURS.some((name) => names.includes(name))) return undefined;
  return names.find((name) => !name.startsWith('.') && !name.startsWith('archive.json'));
}
/**
 * The id of the archive in a folder, from `archive.json`. Where that file is missing it is made: with the id that the
 * journal's headers name (the file was lost, or a synced folder is still filling), else with a new one. A folder that holds
 * somebody's other files is not made an archive. Throws `Refused` when it cannot be written.
 */
export async function openArchiveFile(disk: Disk, syncs: Syncs, root: string, now: number): Promise<Opened> {
  const path = join(root, 'archive.json');
  const bytes = await disk.read(path);
  if (bytes) {
    await syncs.folderOnce(root).catch(() => undefined);
    return readArchiveFile(bytes);
  }
  const [named, other] = await archivesNamedIn(disk, join(root, 'journal'));
  if (other !== undefined)
    return { ok: false, reason: 'not-an-archive', detail: `its journal is of several archives (${named}, ${other}).` };
  const stranger = named === undefined ? await strangerIn(disk, root) : undefined;
  if (stranger !== undefined)
    return { ok: false, reason: 'not-an-archive', detail: `it holds other files ("${stranger}").` };
  const id = named ?? newId(now);
  const words = { format: FORMAT, id, created: new Date(now).toISOString(), createdBy: 'verbatim' };
  await syncAbove(disk, root);
  await writeSynced(disk, syncs, path, Buffer.from(`${JSON.stringify(words)}\n`));
  return { ok: true, value: id };
}
