import { mailKind } from './mail/mail-kind';
import type { Told } from './member';
import { sniffFormat } from './sniff-format';

/** Headers of a message, with all that relays add, end within so many bytes. */
const HEADERS_BYTES = 64 * 1024;

async function packageIn(bytes: Uint8Array): Promise<string> {
  const { openZip } = await import('./zip/open-zip');
  const zip = await openZip(bytes);
  return zip.ok ? await (await import('./zip/package-format')).packageFormat(zip.value) : 'zip';
}
/** Files of Word 97 and of a dozen other programs begin alike, and so do those that are compressed. */
async function refined(format: string, bytes: Uint8Array, name: string): Promise<string> {
  if (format === 'zip') return packageIn(bytes);
  if (format === 'gzip' && /\.warc(?:\.gz)?$/i.test(name)) return 'warc';
  return format === 'ole' ? 'doc' : format;
}
/** Whether a file may be a message, which is a document and may hold others. */
export function isMessage(bytes: Uint8Array): boolean {
  return ['email', 'mbox'].includes(mailHere(bytes));
}
function mailHere(bytes: Uint8Array): ReturnType<typeof mailKind> {
  return mailKind(Buffer.from(bytes.subarray(0, HEADERS_BYTES)).toString('latin1'));
}
/** The format of a document by its content; by its name only where nothing in the content says anything. */
export async function formatOf(bytes: Uint8Array, name: string, told: Told = {}): Promise<string> {
  const mail = mailHere(bytes);
  // A message that was kept with the line before it is still one message.
  if (mail !== '') return mail === 'mbox' && /\.eml$/i.test(name) ? 'email' : mail;
  const format = await refined(sniffFormat(bytes, name), bytes, name);
  // A page without the usual beginning: whoever saved it from the web knows what it is.
  return format === 'text' && told.url !== undefined ? 'html' : format;
}
