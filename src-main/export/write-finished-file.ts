import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { insist } from '../vault/disk';

/** Windows cannot sync a folder, and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
async function writeAside(path: string, content: string, mode: number): Promise<void> {
  const handle = await open(path, 'w', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
/**
 * Writes a whole file, UTF-8: whatever happens, the old content stands there or the new, never half of one. Throws the
 * system's error and leaves nothing behind then. `mode` holds for a file that only its owner may read.
 */
export async function writeFinishedFile(path: string, content: string, mode = 0o666): Promise<void> {
  const aside = `${path}.${process.pid}.part`;
  try {
    await writeAside(aside, content, mode);
    await insist(() => rename(aside, path));
  } catch (cause) {
    await rm(aside, { force: true }).catch(() => {});
    throw cause;
  }
  await syncFolder(dirname(path));
}
