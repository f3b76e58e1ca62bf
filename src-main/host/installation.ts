import { mkdir, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { writeFinishedFile } from '../export/write-finished-file';
import { newId } from '../vault/ids';
import { configurationFolder } from './configuration-folder';

const shape = v.object({
  writer: v.pipe(v.string(), v.uuid()),
  author: v.pipe(v.string(), v.minLength(1)),
});
/** Who writes: the id names this installation's part of every journal, the author is for people. */
export type Installation = v.InferOutput<typeof shape>;

async function readKnown(file: string): Promise<Installation | null> {
  const kept = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw cause;
  });
  try {
    const parsed = v.safeParse(shape, JSON.parse(kept));
    return parsed.success ? parsed.output : null;
  } catch {
    // A damaged file costs only a new writer id, which no archive minds.
    return null;
  }
}
/** This installation's writer id and author; made at the first start of either host and the same ever after. */
export async function readInstallation(folder: string = configurationFolder()): Promise<Installation> {
  const file = join(folder, 'installation.json');
  const known = await readKnown(file);
  if (known) return known;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh: Installation = { writer: newId(), author: userInfo().username || 'researcher' };
  await writeFinishedFile(file, `${JSON.stringify(fresh, null, 2)}\n`, 0o600);
  return fresh;
}
