import iconv from 'iconv-lite';
import type { Failure, Unread } from '#contract/article';
import type { Outcome } from '#contract/outcome';
import type { OpenOle } from './open-ole';

/** Lengths of the stories of a document, in characters, in the order in which they follow one another. */
interface DocLengths {
  readonly body: number;
  readonly footnotes: number;
  readonly heads: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
}
/** A Word file of 1997 to 2003, opened ([MS-DOC]). */
export interface DocFile {
  /** All characters of all stories. */
  readonly text: string;
  readonly lengths: DocLengths;
  /** Where a character lies in the stream "WordDocument": that is how its properties are found. */
  placeOf(at: number): number;
  /** A structure of the table stream, by its number in the file's head. */
  table(index: number): Buffer;
  /** The same, with all that lies behind it. */
  tableAndMore(index: number): Buffer;
  readonly document: Buffer;
  readonly data: Buffer;
  readonly wrong: string;
}
interface Piece {
  readonly start: number;
  readonly place: number;
  readonly width: 1 | 2;
}
const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const TABLES_AT = 0x9a;
const CLX = 33;
/** A character takes a byte at least; a file whose pieces share bytes says more than it has. */
const MOST_CHARACTERS = 32 * 1024 * 1024;

function piecesIn(clx: Buffer): Buffer {
  let at = 0;
  // Changes that pieces refer to come first.
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) throw new Error('it has no table of its text');
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
}
function readPieces(document: Buffer, plc: Buffer): { text: string; pieces: Piece[]; wrong: string } {
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  let wrong = '';
  for (let at = 0; at < count; at++) {
    const characters = plc.readUInt32LE(4 * at + 4) - plc.readUInt32LE(4 * at);
    const said = plc.readUInt32LE(4 * (count + 1) + 8 * at + 2);
    const narrow = (said & 0x4000_0000) !== 0;
    const place = narrow ? (said & 0x3fff_ffff) >>> 1 : said & 0x3fff_ffff;
    const width = narrow ? 1 : 2;
    if (characters < 0 || length + characters > MOST_CHARACTERS) throw new Error('the table of its text is wrong');
    const bytes = document.subarray(place, place + characters * width);
    if (bytes.length < characters * width) wrong = 'a part of its text is cut off';
    const text = narrow ? iconv.decode(bytes, 'cp1252') : bytes.toString('utf16le');
    pieces.push({ start: length, place, width });
    texts.push(text.padEnd(characters, '\0'));
    length += characters;
  }
  return { text: texts.join(''), pieces, wrong };
}
function lengthsOf(document: Buffer): DocLengths {
  const at = (place: number): number => Math.max(0, document.readInt32LE(place));
  return {
    body: at(0x4c),
    footnotes: at(0x50),
    heads: at(0x54),
    comments: at(0x5c),
    endnotes: at(0x60),
    boxes: at(0x64),
  };
}
function read(ole: OpenOle, document: Buffer, stream: Buffer): DocFile {
  const said = (index: number, word: 0 | 4): number => {
    const place = TABLES_AT + 8 * index + word;
    return place + 4 > document.length ? 0 : document.readUInt32LE(place);
  };
  const table = (index: number): Buffer => stream.subarray(said(index, 0), said(index, 0) + said(index, 4));
  const tableAndMore = (index: number): Buffer => stream.subarray(said(index, 0));
  const { text, pieces, wrong } = readPieces(document, piecesIn(table(CLX)));
  const placeOf = (at: number): number => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((pieces[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    return piece ? piece.place + (at - piece.start) * piece.width : 0;
  };
  const lengths = lengthsOf(document);
  const cut = lengths.body > text.length ? 'a part of its text is cut off' : '';
  const data = ole.read('Data') ?? Buffer.alloc(0);
  return { text, lengths, placeOf, table, tableAndMore, document, data, wrong: wrong || cut };
}
/** Opens the streams of a Word file; one of Word 6 or 95 is not read. */
export function openDoc(ole: OpenOle): Outcome<DocFile, Failure | Unread> {
  const document = ole.read('WordDocument');
  if (!document || document.length < 0x200) return { ok: false, reason: 'damaged', detail: 'its text is cut off' };
  const kind = document.readUInt16LE(0);
  const flags = document.readUInt16LE(0x0a);
  if (flags & ENCRYPTED) return { ok: false, reason: 'locked', detail: 'it is protected by a password' };
  if (kind === WORD_6) return { ok: false, reason: 'format-not-read', detail: 'doc of Word 6 or 95' };
  if (kind !== WORD_97) return { ok: false, reason: 'damaged', detail: 'its head is not that of a Word file' };
  const stream = ole.read(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!stream) return { ok: false, reason: 'damaged', detail: 'the table of its text is not there' };
  try {
    return { ok: true, value: read(ole, document, stream) };
  } catch (cause) {
    return { ok: false, reason: 'damaged', detail: (cause as Error).message };
  }
}
