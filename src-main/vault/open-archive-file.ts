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
    return { ok: false, reason: 'not-an-archive', detail: 'archive.json has no format and id of ours.' };
  } catch (cause) {
    return { ok: false, reason: 'not-an-archive', detail: String(cause) };
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
/**
 * The id of the archive in a folder, from `archive.json`. Where that file is missing it is made: with the id that the
 * journal's headers name (the file was lost, or a synced folder is still filling), else with a new one. What else lies in
 * the folder is left alone. Throws `Refused` when it cannot be written.
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
    return { ok: false, reason: 'not-an-archive', detail: `The journal is of several archives: ${named}, ${other}.` };
  const id = named ?? newId(now);
  const words = { format: FORMAT, id, created: new Date(now).toISOString(), createdBy: 'verbatim' };
  await syncAbove(disk, root);
  await writeSynced(disk, syncs, path, Buffer.from(`${JSON.stringify(words)}\n`));
  return { ok: true, value: id };
}
