/** An object that is a page: its dictionary says so within so many bytes. */
const PAGE_OBJECT = /(?:^|[\s>])(\d{1,7}) (\d{1,5}) obj(?=[\s<])(?:(?!obj)[\s\S]){0,4000}?\/Type\s{0,9}\/Page(?!\w)/g;
/** Numbers for the new objects; no document has so many. */
const NEW_OBJECT = 8_000_000;
const MOST_PAGES = 5_000;
/** What leads to the broken tree is spelled wrong, so that pdfjs looks through all objects and finds the new one. */
const WAYS_IN = /(?:start)?xref(?!\w)|trailer(?!\w)|\/XRef(?!\w)/g;

/**
 * The bytes of a document whose tree of pages is broken, with a new tree of all page objects in the order of the file; null
 * where no more than `known` are found. Objects in compressed streams are not.
 */
export function mendPageTree(bytes: Uint8Array, known: number): Uint8Array<ArrayBuffer> | null {
  const file = Buffer.from(bytes).toString('latin1');
  const pages = [...file.matchAll(PAGE_OBJECT)]
    .slice(0, MOST_PAGES)
    .map(([, number, generation]) => `${number} ${generation} R`);
  const kids = [...new Set(pages)];
  if (kids.length <= known) return null;
  const tree = `\n${NEW_OBJECT} 0 obj\n<< /Type /Pages /Count ${kids.length} /Kids [ ${kids.join(' ')} ] >>\nendobj\n`;
  const catalog = `${NEW_OBJECT + 1} 0 obj\n<< /Type /Catalog /Pages ${NEW_OBJECT} 0 R >>\nendobj\n`;
  const trailer = `trailer\n<< /Root ${NEW_OBJECT + 1} 0 R /Size ${NEW_OBJECT + 2} >>\nstartxref\n0\n%%EOF\n`;
  const closed = file.replace(WAYS_IN, (word) => `${word.slice(0, -1)}_`);
  return new Uint8Array(Buffer.from(closed + tree + catalog + trailer, 'latin1'));
}
/**
 * The bytes of a document of which only the attachments are encrypted, without the mark that it is; null for all others.
 * (ISO 32000-2, 7.6.6: streams and strings under the filter "Identity" are as they are.)
 */
export function withoutEncryptedAttachments(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const file = Buffer.from(bytes).toString('latin1');
  if (!/\/StmF\s*\/Identity(?!\w)/.test(file) || !/\/StrF\s*\/Identity(?!\w)/.test(file)) return null;
  return new Uint8Array(Buffer.from(file.replace(/\/Encrypt(?=\s+\d)/g, '/Encrypx'), 'latin1'));
}
