import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Failure } from '#contract/article';
import type { Outcome } from '#contract/outcome';

type Unreadable = Extract<Failure, 'gone' | 'unreadable' | 'too-large'>;

/** At most `maxBytes` of a plain file: a folder, a pipe or a device has none. */
export async function readBytes(path: string, maxBytes: number): Promise<Outcome<Uint8Array, Unreadable>> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = await file.stat();
      if (!found.isFile()) return { ok: false, reason: 'unreadable', detail: 'not a file' };
      if (found.size > maxBytes) return { ok: false, reason: 'too-large', detail: `${found.size} bytes` };
      return { ok: true, value: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    return { ok: false, reason: code === 'ENOENT' ? 'gone' : 'unreadable', detail: message };
  }
}
