import type { Unread } from '#contract/article';
import type { Outcome } from '#contract/outcome';
import { type DecodedText, decodeText } from '../plain-text/decode-text';
import { encodingOf } from '../plain-text/encoding-of';
import { decode } from '../plain-text/guess-encoding';

/** A page names its encoding within so many bytes; the standard asks for 1,024, pages saved with their fonts need more. */
const HEAD_BYTES = 4096;
const NAMED = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)|^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']\s*([\w:.-]+)/i;
/** Bytes of UTF-16 hold no such name in ASCII, so it is wrong; UTF-7 is never read. */
const WRONG = /^utf-?(?:16|7|32)/i;

function namedIn(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/g, '');
  const [, meta, xml] = NAMED.exec(head) ?? [];
  const label = meta ?? xml ?? '';
  return WRONG.test(label) ? 'utf-8' : encodingOf(label);
}
function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 128 && byte !== 0x1b && byte !== 0);
}
/** A page's bytes as text: by their mark, as UTF-8 where they are valid, as its container or the page says, else by the best guess. */
export async function decodeHtml(bytes: Uint8Array, told = ''): Promise<Outcome<DecodedText, Unread>> {
  const said = { encoding: 'utf-8', guessed: false, damaged: false };
  if (isAscii(bytes)) return { ok: true, value: { ...said, text: Buffer.from(bytes).toString('latin1') } };
  const decoded = await decodeText(bytes);
  if (!decoded.ok || !decoded.value.guessed) return decoded;
  const encoding = encodingOf(told) || namedIn(bytes);
  if (encoding === '' || encoding === 'utf-8') return decoded;
  const text = decode(bytes, encoding);
  return { ok: true, value: { text, encoding, guessed: false, damaged: text.includes('\uFFFD') } };
}
