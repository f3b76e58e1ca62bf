import { crc32, createInflateRaw } from 'node:zlib';
import { WARC_LIMITS } from './warc-limits';

/** A stretch of a web archive, inflated: what could be, and why not all of it. */
export interface Stretch {
  readonly bytes: Buffer;
  readonly failure: '' | 'damaged' | 'unpacks-too-large';
}
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
/** Of a damaged archive so many places are tried at which the next stretch may begin. */
const MOST_TRIED = 1000;

export function isGzip(bytes: Uint8Array): boolean {
  return MAGIC.equals(bytes.subarray(0, MAGIC.length));
}
/** The length of the header at `at` (RFC 1952); 0 where it is none. */
export function headerLength(archive: Buffer, at: number): number {
  if (!isGzip(archive.subarray(at, at + 3)) || at + 18 > archive.length) return 0;
  const flags = archive[at + 3] ?? 0;
  if (flags > 0x1f) return 0;
  let place = at + 10;
  if (flags & 4) place += 2 + archive.readUInt16LE(place);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = archive.indexOf(0, place);
    if (end < 0) return 0;
    place = end + 1;
  }
  return place + (flags & 2 ? 2 : 0) - at;
}
async function inflate(packed: Buffer, room: number): Promise<Stretch & { readonly used: number }> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 });
  const pieces: Buffer[] = [];
  let length = 0;
  let failure: Stretch['failure'] = '';
  stream.end(packed);
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      const allowed = Math.max(WARC_LIMITS.ratioFrom, WARC_LIMITS.ratio * stream.bytesWritten);
      if (length > Math.min(room, WARC_LIMITS.stretch, allowed)) {
        failure = 'unpacks-too-large';
        break;
      }
    }
  } catch {
    // What was inflated before the error stands.
    failure = 'damaged';
  }
  return { bytes: Buffer.concat(pieces, length), failure, used: stream.bytesWritten };
}
/** The stretches of a web archive: each of its records is compressed on its own, so that one can be read without the others. */
export async function* gzipMembers(archive: Buffer): AsyncGenerator<Stretch> {
  let room: number = WARC_LIMITS.bytes;
  let tried = 0;
  let count = 0;
  for (let at = 0; at < archive.length; ) {
    const head = headerLength(archive, at);
    if (head > 0) {
      if (++count > WARC_LIMITS.records) return;
      const { bytes, used, failure } = await inflate(archive.subarray(at + head), room);
      const trailer = at + head + used;
      const whole = trailer + 8 <= archive.length && archive.readUInt32LE(trailer) === crc32(bytes);
      room -= bytes.length;
      yield { bytes, failure: failure === '' && !whole ? 'damaged' : failure };
      if (failure === 'unpacks-too-large') return;
      if (whole) {
        at = trailer + 8;
        continue;
      }
    } else if (tried === 0 && archive.subarray(at).every((byte) => byte === 0)) return;
    // Damaged, or no archive any more: what follows may be whole.
    if (++tried > MOST_TRIED) return;
    const next = archive.indexOf(MAGIC, at + 1);
    if (head === 0) yield { bytes: Buffer.alloc(0), failure: 'damaged' };
    if (next < 0) return;
    at = next;
  }
}
