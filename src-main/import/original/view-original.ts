import { open } from 'node:fs/promises';
import type { HostCalls, NotShown } from '#contract/calls';
import type { Outcome } from '#contract/outcome';
import { articleHistory } from '#text/article-history';
import { encodingToRead } from '#text/extractor-name';
import type { Vault } from '../../vault/open-vault';
import type { Shown } from '../parsed';
import type { Parser } from '../worker/parser';

export interface ViewTools {
  readonly vault: Pick<Vault, 'changesOf' | 'findOriginal' | 'readText'>;
  readonly show: Parser['show'];
}
/** What one window looks at. */
export interface OriginalViewer {
  readonly view: HostCalls['viewOriginal'];
  readonly piece: HostCalls['originalPiece'];
}
/** Where the bytes of the PDF are that is looked at: in its kept file, or, of a document in a container, at hand. */
interface Looked {
  readonly article: string;
  readonly path: string;
  readonly bytes: Uint8Array | null;
}
function refused({ reason, detail }: Extract<Shown, { ok: false }>): Outcome<never, NotShown> {
  switch (reason) {
    case 'gone':
      return { ok: false, reason: 'not-here', detail };
    case 'too-large':
    case 'unpacks-too-large':
      return { ok: false, reason: 'too-large', detail };
    case 'empty-file':
    case 'not-text':
    case 'format-not-read':
    case 'unreadable':
    case 'took-too-long':
    case 'crashed':
    case 'not-kept':
    case 'locked':
    case 'damaged':
    case 'too-deep':
    case 'too-many':
    case 'set-aside':
      return { ok: false, reason: 'unreadable', detail };
  }
}
async function readPiece(path: string, from: number, bytes: number): Promise<Outcome<Uint8Array, NotShown>> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, from);
      return { ok: true, value: buffer.slice(0, bytesRead) };
    } finally {
      await file.close();
    }
  } catch (cause) {
    const isGone = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    return { ok: false, reason: isGone ? 'not-here' : 'unreadable', detail: String(cause) };
  }
}
/**
 * Shows originals to one window. What a page or a text looks like is worked out in the parse worker; of a PDF only its bytes
 * are handed out, one document's at a time, from the kept file.
 */
export function viewOriginals({ vault, show }: ViewTools): OriginalViewer {
  let looked: Looked | null = null;
  let views = 0;
  return {
    async view(article, name) {
      looked = null;
      views += 1;
      const mine = views;
      const shown = articleHistory(await vault.changesOf([article]))?.shown;
      const kept = shown && (await vault.findOriginal(shown.original));
      if (!shown || !kept) return { ok: false, reason: 'not-here', detail: shown?.original ?? article };
      const text = await vault.readText(shown.text);
      const encoding = encodingToRead(text?.extractor ?? '');
      const look = await show({ path: kept.path, name, only: shown.member, ...(encoding && { encoding }) });
      if (!look.ok) return refused(look);
      if (look.value.kind !== 'pdf') return { ok: true, value: look.value };
      const { bytes } = look.value;
      // A slow answer does not take the place of what was asked for since.
      if (mine === views) looked = { article, path: kept.path, bytes };
      return { ok: true, value: { kind: 'pdf', bytes: bytes?.length ?? kept.bytes } };
    },
    async piece(article, from, bytes) {
      if (looked?.article !== article) return { ok: false, reason: 'not-here', detail: article };
      // A copy: what travels is the whole memory behind an array.
      if (looked.bytes) return { ok: true, value: Uint8Array.from(looked.bytes.subarray(from, from + bytes)) };
      return await readPiece(looked.path, from, bytes);
    },
  };
}
