import { type DecodedText, decodeText } from '../plain-text/decode-text';
import { encodingOf } from '../plain-text/encoding-of';
import { decode } from '../plain-text/guess-encoding';

/** Seven bits that mean more than ASCII: only what a message says of itself tells them apart. */
const SEVEN_BIT: ReadonlySet<string> = new Set(['iso-2022-jp', 'utf-7', 'hz-gb-2312']);
/** Encodings of one byte a character read any bytes: their word counts only where the bytes are no UTF-8. */
const OF_ONE_BYTE = /^(?:windows|iso-8859|koi8|mac|ibm|x-mac|us-ascii)/;

/** Every line ending becomes LF. */
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0\uFEFF]/g, '');
}
/** A text part as text: as its label says, unless the bytes speak against it; then by the best guess. Null for no text. */
export async function decodePart(bytes: Uint8Array, label: string): Promise<DecodedText | null> {
  if (bytes.length === 0) return { text: '', encoding: 'utf-8', guessed: false, damaged: false };
  const encoding = encodingOf(label);
  const labelled = encoding !== '' && (!OF_ONE_BYTE.test(encoding) || SEVEN_BIT.has(encoding));
  if (labelled && encoding !== 'utf-8') {
    const text = tidy(decode(bytes, encoding));
    if (!text.includes('\uFFFD')) return { text, encoding, guessed: false, damaged: false };
  }
  const decoded = await decodeText(bytes);
  if (!decoded.ok) return null;
  if (decoded.value.guessed && encoding !== '' && encoding !== 'utf-8') {
    const text = tidy(decode(bytes, encoding));
    // A few characters that its label cannot read are damage; many are another encoding.
    const bad = text.match(/\uFFFD/g)?.length ?? 0;
    if (bad * 20 <= text.length) return { text, encoding, guessed: false, damaged: bad > 0 };
  }
  return decoded.value;
}
