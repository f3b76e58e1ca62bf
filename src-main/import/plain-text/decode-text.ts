import type { Unread } from '#contract/article';
import type { Outcome } from '#contract/outcome';
import { controlShare } from './control-share';
import { guessEncoding } from './guess-encoding';

export interface DecodedText {
  /** Well-formed Unicode, LF between lines, without BOM and NUL. */
  readonly text: string;
  /** As iconv-lite names it: "utf-8", "windows-1251". */
  readonly encoding: string;
  /** The bytes did not say it themselves: the researcher is told. */
  readonly guessed: boolean;
  /** Some of it could not be decoded, or is control characters. */
  readonly damaged: boolean;
}
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Above this share of control characters, bytes that are not UTF-8 are no text: a text in a legacy encoding has next to none. */
const MOST_CONTROLS = 0.05;
/** Valid UTF-8 is text up to this share: a random file is not valid UTF-8, one of NULs and controls only is. */
const MOST_CONTROLS_UTF8 = 0.5;

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
/** Pure ASCII that may stand for more: ISO-2022-JP writes ESC $ B, UTF-7 writes +AOk-. */
function isEscaped(bytes: Uint8Array, ascii: string): boolean {
  return (ascii.includes('\u001b$') || /\+[A-Za-z0-9+/]{3,}-/.test(ascii)) && bytes.every((byte) => byte < 128);
}
/** Every line ending that Unicode knows becomes LF; a page break ends a paragraph. */
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\u0085\u2028]/g, '\n')
    .replace(/[\f\u2029]/g, '\n\n')
    .replace(/[\0\uFEFF]/g, '');
}
function decoded(raw: string, encoding: string, guessed: boolean): DecodedText {
  const text = tidy(raw);
  return { text, encoding, guessed, damaged: text.includes('\uFFFD') || raw.includes('\0') || controlShare(text) > 0 };
}
/** Bytes as text: by their mark, as UTF-8 where they are valid, else by the best guess. */
export async function decodeText(bytes: Uint8Array): Promise<Outcome<DecodedText, Unread>> {
  if (bytes.length === 0) return { ok: false, reason: 'empty-file', detail: 'no bytes' };
  const mark = MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  const utf8 = asUtf8(bytes);
  const escapes = utf8 !== null && isEscaped(bytes, utf8);
  const controls = utf8 === null ? 1 : controlShare(utf8);
  if (utf8 !== null && !escapes && controls === 0 && (!mark || mark[0] === 'utf-8')) {
    return { ok: true, value: decoded(utf8, 'utf-8', false) };
  }
  const { encoding, text } = await guessEncoding(bytes, mark?.[0] ?? '', utf8);
  const most = encoding === 'utf-8' && utf8 !== null ? MOST_CONTROLS_UTF8 : MOST_CONTROLS;
  if (controlShare(text) > most) return { ok: false, reason: 'not-text', detail: `control characters as ${encoding}` };
  return { ok: true, value: decoded(text, encoding, !mark && utf8 !== text) };
}
