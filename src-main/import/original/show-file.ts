import { readAgainBytes } from '../again/read-again-bytes';
import type { FileToParse, Shown } from '../parsed';
import { readBytes } from '../read-bytes';
import { documentIn } from '../read-documents';
import { showOriginal } from './show-original';

/** How the document of a file that `only` names looks as it is; '' is the file itself, or what its container calls so. */
export async function showFile({ path, name, encoding, only = '' }: FileToParse, maxBytes: number): Promise<Shown> {
  const bytes = await readBytes(path, maxBytes);
  if (!bytes.ok) return bytes;
  const found = await documentIn({ bytes: bytes.value, name }, only);
  if (!found.ok) return found;
  const recode = encoding ? (raw: Uint8Array) => readAgainBytes(raw, encoding) : undefined;
  const shown = await showOriginal(found.value, recode);
  // A PDF that is a file of its own stays where it is.
  return shown.ok && shown.value.kind === 'pdf' && found.value.bytes === bytes.value
    ? { ok: true, value: { kind: 'pdf', bytes: null } }
    : shown;
}
