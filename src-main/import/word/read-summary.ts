import iconv from 'iconv-lite';

export interface Summary {
  readonly title: string;
  readonly author: string;
  readonly keywords: string;
}
const TITLE = 2;
const AUTHOR = 4;
const KEYWORDS = 5;
const CODE_PAGE = 1;
const NARROW = 0x1e;
const WIDE = 0x1f;
const SHORT = 2;
const UTF_16 = 1200;
/** A file says some twenty things of itself. */
const MOST_PROPERTIES = 200;

/** What the stream "\5SummaryInformation" of an Office file says ([MS-OLEPS]). Its dates are the file's, not the statement's. */
export function readSummary(stream: Buffer | null): Summary {
  const nothing = { title: '', author: '', keywords: '' };
  if (!stream) return nothing;
  try {
    const set = stream.readUInt32LE(44);
    const count = Math.min(MOST_PROPERTIES, stream.readUInt32LE(set + 4));
    const places = new Map<number, number>();
    for (let at = 0; at < count; at++) {
      places.set(stream.readUInt32LE(set + 8 + 8 * at), set + stream.readUInt32LE(set + 12 + 8 * at));
    }
    const pageAt = places.get(CODE_PAGE);
    const page = pageAt !== undefined && stream.readUInt16LE(pageAt) === SHORT ? stream.readUInt16LE(pageAt + 4) : 1252;
    const text = (property: number): string => textAt(stream, places.get(property), page);
    return { title: text(TITLE), author: text(AUTHOR), keywords: text(KEYWORDS) };
  } catch {
    // A summary that is cut off says nothing; the text is there without it.
    return nothing;
  }
}
function textAt(stream: Buffer, at: number | undefined, page: number): string {
  if (at === undefined) return '';
  const type = stream.readUInt16LE(at);
  const length = stream.readUInt32LE(at + 4);
  const bytes = stream.subarray(at + 8, at + 8 + (type === WIDE ? 2 * length : length));
  if (type !== NARROW && type !== WIDE) return '';
  const encoding = page === 65_001 ? 'utf-8' : `cp${page}`;
  const name = type === WIDE || page === UTF_16 ? 'utf-16le' : iconv.encodingExists(encoding) ? encoding : 'cp1252';
  return iconv.decode(bytes, name).replace(/\0.*$/s, '').trim();
}
