import type { HostCalls } from '#contract/calls';
import type { Outcome } from '#contract/outcome';
import type { HeldFile } from './dropped-files';

/** What travels in one message: the host takes no more (TOOLCHAIN: pieces of at most 1 MB). */
const PIECE_BYTES = 1_000_000;

type Refused = Extract<Awaited<ReturnType<HostCalls['upload']>>, { ok: false }>['reason'];

/** Hands one file over to the host, piece by piece. */
async function uploadOne(
  host: Pick<HostCalls, 'upload'>,
  upload: string,
  { path, file }: HeldFile,
): Promise<Outcome<null, Refused>> {
  const about = { upload, path: path.normalize('NFC'), bytes: file.size, mtime: file.lastModified };
  for (let at = 0; ; at += PIECE_BYTES) {
    const last = at + PIECE_BYTES >= file.size;
    const piece = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
    const taken = await host.upload(about, piece, last);
    if (!taken.ok || last) return taken;
  }
}
/**
 * Hands over every file under the name `upload`; answers the paths that could not be. A refusal that would meet
 * every file (no space, another window writes) ends it.
 */
export async function uploadFiles(
  host: Pick<HostCalls, 'upload'>,
  upload: string,
  files: AsyncIterable<HeldFile>,
): Promise<Outcome<readonly string[], Refused>> {
  const missed: string[] = [];
  for await (const held of files) {
    const taken = await uploadOne(host, upload, held).catch(() => null);
    if (taken === null) missed.push(held.path);
    else if (!taken.ok && (taken.reason === 'too-large' || taken.reason === 'out-of-order')) missed.push(held.path);
    else if (!taken.ok) return taken;
  }
  return { ok: true, value: missed };
}
