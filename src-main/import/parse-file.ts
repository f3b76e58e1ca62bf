import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileToParse, ParsedMember } from './parser';
import { readAgainBytes } from './read-again-bytes';
import { readDocuments } from './read-documents';

/** At most `maxBytes` of a plain file: a folder, a pipe or a device has none. */
async function bytesOf(path: string, maxBytes: number): Promise<Uint8Array | { readonly size: number }> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new Error('not a file');
    return found.size > maxBytes ? { size: found.size } : await file.readFile();
  } finally {
    await file.close();
  }
}
function failed(reason: 'gone' | 'unreadable' | 'too-large', detail: string): ParsedMember {
  return { member: '', bytes: 0, parsed: { ok: false, reason, detail }, ms: 0 };
}
/** Reads one file and all documents in it: the only step of the row that touches the disk. */
export async function* parseFile(
  { path, name, encoding, only }: FileToParse,
  maxBytes: number,
): AsyncGenerator<ParsedMember> {
  let bytes: Uint8Array | { readonly size: number };
  try {
    bytes = await bytesOf(path, maxBytes);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    yield failed(code === 'ENOENT' ? 'gone' : 'unreadable', message);
    return;
  }
  if (!(bytes instanceof Uint8Array)) {
    yield failed('too-large', `${bytes.size} bytes`);
    return;
  }
  const recode = encoding ? (raw: Uint8Array) => readAgainBytes(raw, encoding) : undefined;
  yield* readDocuments({ bytes, name }, { recode, only });
}
