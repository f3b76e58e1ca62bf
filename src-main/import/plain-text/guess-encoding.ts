import iconv from 'iconv-lite';
import { controlShare } from './control-share';

export interface Guess {
  readonly encoding: string;
  readonly text: string;
}
/** So much of a file says which encoding it has; the rest only costs time. */
const SAMPLE_BYTES = 64 * 1024;
/** Encodings that differ in the letters of one language only: both are decoded, and the letters decide. */
const RIVALS: Readonly<Record<string, readonly string[]>> = {
  'windows-1250': ['iso-8859-2'],
  'iso-8859-2': ['windows-1250'],
  'iso-8859-1': ['windows-1252'],
  'windows-1252': ['iso-8859-15', 'iso-8859-2', 'windows-1250', 'iso-8859-9'],
  'windows-1254': ['windows-1252', 'iso-8859-9'],
  'windows-1251': ['koi8-r', 'iso-8859-5'],
  'koi8-r': ['windows-1251', 'iso-8859-5'],
  'iso-8859-5': ['windows-1251', 'koi8-r'],
  'iso-8859-7': ['windows-1253'],
  'windows-1253': ['iso-8859-7'],
  'iso-8859-6': ['windows-1256'],
  'windows-1256': ['iso-8859-6'],
  'iso-8859-8': ['windows-1255'],
  'iso-8859-11': ['windows-874'],
  'tis-620': ['windows-874'],
};
/** A superset reads whatever its smaller sister reads, and the rest too. */
const SUPERSET: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'shift-jis': 'cp932',
  shift_jis: 'cp932',
  cp932: 'cp932',
  'euc-kr': 'cp949',
  'tis-620': 'windows-874',
  ascii: 'windows-1252',
  'mac-roman': 'macroman',
  'mac-cyrillic': 'maccyrillic',
  'big5-hkscs': 'big5-hkscs',
};
/** Bytes in an encoding, as iconv-lite names it, without the mark at their beginning. */
export function decode(bytes: Uint8Array, encoding: string): string {
  // iconv-lite has no ISO-2022-JP; the platform has.
  if (encoding === 'iso-2022-jp') return new TextDecoder('iso-2022-jp').decode(bytes);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: true });
}
/** Lower is better: what no text has (undecodable bytes, C1 controls, symbols amid letters, capitals after small letters). */
function oddity(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    10 * count(/[\uFFFD\u0080-\u009F]/g) +
    3 * count(/\p{L}[¤¦§¨ª¬¯±²³´¶¸¹º¼½¾¿×÷¡¢£¥]|[¤¦¨¬±¶¸¼¾]\p{L}/gu) +
    2 * count(/\p{Ll}\p{Lu}/gu) +
    // Box drawing amid words belongs to another alphabet.
    2 * count(/[\u2500-\u259F]/g)
  );
}
/** UTF-8 of which a little is damaged: its own sequences outnumber the bad bytes. */
function isDamagedUtf8(loose: string): boolean {
  const bad = loose.match(/\uFFFD/g)?.length ?? 0;
  const good = loose.match(/[\u0080-\uFFFC]|[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  return good >= 4 * bad;
}
/** UTF-16 without a mark: no unpaired surrogate, no control character, and nearly all letters of few alphabets. */
function isUtf16(text: string): boolean {
  if (!text.isWellFormed() || controlShare(text) > 0 || /\p{Cn}/u.test(text)) return false;
  const common = text.match(/[\p{L}\p{M}\p{N}\p{P}\s]/gu)?.length ?? 0;
  return common / text.length > 0.9 && /[ \n\u3000]/.test(text);
}
async function detect(sample: Uint8Array): Promise<string[]> {
  const { detectAll } = await import('jschardet');
  return detectAll(sample).flatMap(({ encoding }) => {
    const name = encoding?.toLowerCase() ?? '';
    const taken = SUPERSET[name] ?? name;
    return taken === 'iso-2022-jp' || (taken !== '' && iconv.encodingExists(taken)) ? [taken] : [];
  });
}
/** The best reading of bytes that are not plain valid UTF-8. `mark` is the encoding that their first bytes name, or empty. */
export async function guessEncoding(bytes: Uint8Array, mark: string, utf8: string | null): Promise<Guess> {
  const read = (encoding: string): Guess => ({ encoding, text: decode(bytes, encoding) });
  if (mark !== '') return read(mark);
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = sample.includes(0);
  if (bytes.length % 2 === 0 && (zeros || utf8 !== null)) {
    const wide = ['utf-16le', 'utf-16be'].find((encoding) => isUtf16(decode(sample, encoding)));
    if (wide !== undefined) return read(wide);
  }
  const [first] = await detect(sample);
  if (utf8 !== null)
    return first === 'iso-2022-jp' || first === 'utf-7' ? read(first) : { encoding: 'utf-8', text: utf8 };
  const loose = new TextDecoder('utf-8').decode(bytes);
  if (isDamagedUtf8(loose)) return { encoding: 'utf-8', text: loose };
  const guess = first ?? 'windows-1252';
  const best = [guess, ...(RIVALS[guess] ?? [])]
    .map((encoding) => ({ encoding, odd: oddity(decode(sample, encoding)) }))
    .reduce((one, other) => (other.odd < one.odd ? other : one));
  return read(best.encoding);
}
