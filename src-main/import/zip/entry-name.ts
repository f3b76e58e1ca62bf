import { type Entry, getFileNameLowLevel } from 'yauzl';
import { decode } from '../plain-text/guess-encoding';

/** Bit 11 of an entry's flags: its name is UTF-8. An extra field of this kind holds the name in UTF-8 too. */
const UTF8 = 0x800;
const UNICODE_PATH = 0x7075;
/** What writers of archives left in names without a word about their encoding, likeliest first; the last reads anything. */
const OLD = ['shift_jis', 'gbk', 'euc-kr', 'cp437'] as const;
const JAPANESE = /[\u3040-\u30ff]/;

function asUtf8(raw: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return null;
  }
}
/** A name in an old encoding: the first in which every byte has a meaning, kana speaking for Japanese. */
function inOldEncoding(raw: Uint8Array): string {
  const [japanese = '', ...others] = OLD.map((encoding) => decode(raw, encoding));
  if (JAPANESE.test(japanese) && !japanese.includes('\uFFFD')) return japanese;
  const double = others.slice(0, -1).find((name) => !name.includes('\uFFFD') && /\p{L}{2}/u.test(name));
  // Accented letters of the West come one at a time; two high bytes side by side are a character of the East.
  return double !== undefined && /[\x80-\xff]{2}/.test(Buffer.from(raw).toString('latin1'))
    ? double
    : (others.at(-1) ?? '');
}
/** The path of an entry as text, "/" between names; no promise that it is one a disk would take. */
export function readEntryName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const said = generalPurposeBitFlag & UTF8 || extraFields.some(({ id }) => id === UNICODE_PATH);
  const name = said
    ? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
    : (asUtf8(fileNameRaw) ?? inOldEncoding(fileNameRaw));
  return name.replaceAll('\\', '/').toWellFormed().normalize('NFC');
}
