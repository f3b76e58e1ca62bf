import iconv from 'iconv-lite';
import { symbolText } from './symbol-text';

export interface RtfFont {
  name: string;
  charset?: number;
  codePage?: number;
}
/** Code pages of `\fcharset` (RTF 1.9.1, "Font Table"); 0 and 1 are the document's own. */
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10_000,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  179: 1256,
  180: 1256,
  181: 1255,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};
const SYMBOL_CHARSET = 2;
/** Code pages that iconv-lite knows by another name. */
const NAMES: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  936: 'gb18030',
  1361: 'cp949',
  10000: 'macroman',
  10006: 'macgreek',
  10007: 'maccyrillic',
  10029: 'maccenteuro',
  10081: 'macturkish',
  54936: 'gb18030',
  65001: 'utf-8',
};
/** Bytes as text in the code page of a font, or of the document where the font has none. */
export function textInFont(bytes: Uint8Array, font: RtfFont | undefined, codePage: number): string {
  if (font?.charset === SYMBOL_CHARSET) return Array.from(bytes, (byte) => symbolText(byte, font.name)).join('');
  const page = font?.codePage || CHARSETS[font?.charset ?? 0] || codePage;
  const name = NAMES[page] ?? `cp${page}`;
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(name) ? name : 'cp1252');
}
/** A character that RTF gives by its number, in a font: fonts of symbols have theirs at U+F020 to U+F0FF. */
export function characterInFont(code: number, font: RtfFont | undefined): string {
  return code >= 0xf020 && code <= 0xf0ff ? symbolText(code, font?.name ?? '') : String.fromCharCode(code);
}
