import { dirname } from 'node:path';
import type { Disk } from './disk';
import { refusedBy } from './refused';
import type { Syncs } from './syncs';

/**
 * Writes a whole file so that after a power cut it is there whole, or as it was before. Its folder is there already.
 * Throws `Refused`; what was half written is removed then, which gives a full disk its room back.
 */
export async function writeSynced(disk: Disk, syncs: Syncs, path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.part`;
  try {
    const file = await disk.create(draft, 'over');
    try {
      await file.append(bytes);
      await syncs.file(file);
    } finally {
      await file.close();
    }
    await disk.rename(draft, path);
  } catch (cause) {
    await disk.remove(draft).catch(() => undefined);
    throw refusedBy(cause);
  }
  await syncs.folder(dirname(path));
}
