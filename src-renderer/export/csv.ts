/** A field that RFC 4180 wants in quotes; a lone CR or LF too, on which other writers are silent. */
const NEEDS_QUOTES = /[",\r\n]/;
/** One field and what ends it; sticky, so that a file is read from front to back. */
const FIELD = /("[^"]*(?:""[^"]*)*"|[^",\r\n]*)(,|\r\n|$)/y;

/** One record of a CSV file (RFC 4180), with the CRLF that ends it. */
export function writeRecord(fields: readonly string[]): string {
  const written = fields.map((field) => (NEEDS_QUOTES.test(field) ? `"${field.replaceAll('"', '""')}"` : field));
  return `${written.join(',')}\r\n`;
}
/** The records of a CSV file: the inverse of `writeRecord`. Throws where the file is not RFC 4180. */
export function readRecords(file: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  const field = new RegExp(FIELD);
  while (field.lastIndex < file.length) {
    const at = field.lastIndex;
    const found = field.exec(file);
    if (!found) throw new Error(`Not RFC 4180 at ${at}.`);
    const [, written = '', end] = found;
    fields.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === ',' && field.lastIndex < file.length) continue;
    if (end === ',') fields.push('');
    records.push(fields);
    fields = [];
  }
  return records;
}
