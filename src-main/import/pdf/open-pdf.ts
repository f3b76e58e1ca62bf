import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Failure } from '#contract/article';
import type { Outcome } from '#contract/outcome';
import { CmapFiles } from './cmap-files';
import { PDF_LIMITS } from './limits';
import { loadPdfjs } from './load-pdfjs';
import { withoutEncryptedAttachments } from './mend-bytes';
import { within } from './within';

/** Only the text is read: no fonts are made, no pictures decoded, no scripts run, nothing is fetched. */
const TEXT_ONLY = {
  BinaryDataFactory: CmapFiles,
  cMapPacked: true,
  cMapUrl: 'cmaps/',
  disableAutoFetch: true,
  disableFontFace: true,
  disableRange: true,
  disableStream: true,
  enableXfa: false,
  isEvalSupported: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  maxImageSize: 0,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  verbosity: 0,
};

function failureOf(cause: unknown): { readonly ok: false; readonly reason: Failure; readonly detail: string } {
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  if (name === 'PasswordException') return { ok: false, reason: 'locked', detail: 'it needs a password' };
  if (/encrypt/i.test(message)) return { ok: false, reason: 'locked', detail: `encrypted: ${message}` };
  return { ok: false, reason: 'damaged', detail: message };
}
/** A document of which pages can be read, or why there is none. An empty password is no password. */
export async function openPdf(bytes: Uint8Array): Promise<Outcome<PDFDocumentProxy, Failure>> {
  const { getDocument } = await loadPdfjs();
  // A copy: pdfjs takes its bytes away.
  const task = getDocument({ ...TEXT_ONLY, data: new Uint8Array(bytes) });
  try {
    const document = await within(task.promise, PDF_LIMITS.opening, null);
    if (document !== null) return { ok: true, value: document };
    return { ok: false, reason: 'damaged', detail: 'its outline cannot be found' };
  } catch (cause) {
    const failure = failureOf(cause);
    const open = failure.reason === 'locked' ? withoutEncryptedAttachments(bytes) : null;
    return open === null ? failure : await openPdf(open);
  }
}
