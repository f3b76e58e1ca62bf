import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileToParse, Parsed } from './parser';
import { readAgainBytes } from './read-again-bytes';
import { readText } from './read-text';
import { sniffFormat } from './sniff-format';

const PAGES: ReadonlySet<string> = new Set(['html', 'htm', 'xhtml']);
const MARKDOWN: ReadonlySet<string> = new Set(['md', 'markdown']);

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
async function readPackage(bytes: Uint8Array, name: string): Promise<Parsed> {
  const zip = await (await import('./zip/open-zip')).openZip(bytes);
  if (!zip.ok) return zip;
  const format = await (await import('./zip/package-format')).packageFormat(zip.value);
  if (format === 'docx') return await (await import('./word/read-docx')).readDocx(bytes, name);
  if (format === 'odt') return await (await import('./open-document/read-odt')).readOdt(bytes, name);
  return { ok: false, reason: 'format-not-read', detail: format };
}
/** Reads and parses one file: the only step of the row that touches the disk. */
export async function parseFile({ path, name, encoding }: FileToParse, maxBytes: number): Promise<Parsed> {
  let bytes: Uint8Array | { readonly size: number };
  try {
    bytes = await bytesOf(path, maxBytes);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    return { ok: false, reason: code === 'ENOENT' ? 'gone' : 'unreadable', detail: message };
  }
  if (!(bytes instanceof Uint8Array)) return { ok: false, reason: 'too-large', detail: `${bytes.size} bytes` };
  const format = sniffFormat(bytes, name);
  const read = encoding ? readAgainBytes(bytes, encoding) : bytes;
  // Loaded only when there is one: a page costs five libraries.
  if (PAGES.has(format)) return await (await import('./html/read-html')).readHtml(read, name);
  if (MARKDOWN.has(format)) return await (await import('./markdown/read-markdown')).readMarkdown(read, name);
  if (format === 'zip') return await readPackage(bytes, name);
  if (format === 'xml' && name.endsWith('.fodt'))
    return await (await import('./open-document/read-odt')).readOdt(bytes, name);
  if (format === 'rtf') return await (await import('./word/read-rtf')).readRtf(bytes, name);
  if (format === 'ole') return await (await import('./word/read-doc')).readDoc(bytes, name);
  if (format !== 'text') return { ok: false, reason: 'format-not-read', detail: format };
  return await readText(read, name);
}
