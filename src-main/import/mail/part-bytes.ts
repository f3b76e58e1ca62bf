import type { MimePart } from './split-parts';

function fromBase64(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1');
  // Padding in the middle is where two encoders met: it ends nothing.
  const runs = text.split(/=+/).filter((run) => run !== '');
  return Buffer.concat(runs.map((run) => Buffer.from(run, 'base64')));
}
function hexOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
/** The place behind a line break that "=" took back; 0 where there is none. */
function softBreak(body: Uint8Array, from: number): number {
  let at = from;
  while (body[at] === 0x20 || body[at] === 0x09) at++;
  if (at >= body.length) return at;
  if (body[at] === 0x0d) at++;
  if (body[at] === 0x0a) return at + 1;
  return at === body.length ? at : 0;
}
/** Wrong escapes stay as they are written. */
function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; ) {
    const byte = body[at] ?? 0;
    const soft = byte === 0x3d ? softBreak(body, at + 1) : 0;
    const high = hexOf(body[at + 1]);
    const low = hexOf(body[at + 2]);
    if (soft > 0) at = soft;
    else if (byte === 0x3d && high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 3;
    } else {
      out[length++] = byte;
      at++;
    }
  }
  return out.subarray(0, length);
}
/** The bytes of a part, out of their transfer encoding. */
export function partBytes({ headers, body }: MimePart): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding.includes('base64')) return fromBase64(body);
  return encoding.includes('quoted-printable') ? fromQuotedPrintable(body) : body;
}
