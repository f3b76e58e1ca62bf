import iconv from 'iconv-lite';
import { addressParser, decodeWords } from 'postal-mime';
import { encodingOf } from '../plain-text/encoding-of';
import { decode } from '../plain-text/guess-encoding';

/** Longer subjects are attacks. */
const LONGEST = 1000;

/** Bytes of no encoding word: UTF-8 where they are, else as the message's text is. */
function eightBit(raw: string, label: string): string {
  if (!/[\x80-\xff]/.test(raw)) return raw;
  const bytes = Buffer.from(raw, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, encodingOf(label) || 'windows-1252');
  }
}
/** Node 20 reads windows-1252 as ISO 8859-1: quotation marks become control characters. */
function mended(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => iconv.decode(Buffer.from(control, 'latin1'), 'windows-1252'));
}
function tidy(text: string): string {
  return mended(text)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zs}\uFEFF]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}
/** A header's value as text: encoded words decoded, on one line. `label` is the encoding of the message's text. */
export function headerWords(raw: string, label = ''): string {
  return tidy(decodeWords(eightBit(raw, label)));
}
/** The people of a From header by their names, or by their addresses where they give none. */
export function headerPeople(raw: string, label = ''): string[] {
  return addressParser(eightBit(raw, label), { flatten: true })
    .map(({ name, address }) => tidy(name) || tidy(address ?? ''))
    .filter((name) => name !== '');
}
