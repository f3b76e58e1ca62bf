import { readAgainBytes } from './again/read-again-bytes';
import type { FileToParse, ParsedMember } from './parsed';
import { readBytes } from './read-bytes';
import { readDocuments } from './read-documents';

/** Reads one file and all documents in it. */
export async function* parseFile(
  { path, name, encoding, only, settled }: FileToParse,
  maxBytes: number,
  begins?: (member: string) => Promise<void>,
): AsyncGenerator<ParsedMember> {
  const bytes = await readBytes(path, maxBytes);
  if (!bytes.ok) {
    yield { member: '', bytes: 0, parsed: bytes, ms: 0 };
    return;
  }
  const recode = encoding ? (raw: Uint8Array) => readAgainBytes(raw, encoding) : undefined;
  yield* readDocuments({ bytes: bytes.value, name }, { recode, only, settled, begins });
}
