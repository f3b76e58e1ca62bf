import { brotliDecompressSync, constants, inflateRawSync, inflateSync } from 'node:zlib';
import { headerLength } from './gzip-members';
import { WARC_LIMITS } from './warc-limits';
import { headerLines } from './warc-records';

export interface HttpAnswer {
  readonly status: number;
  /** "text/html", in lower case; empty where it does not say. */
  readonly type: string;
  readonly charset: string;
  /** Where it sends to. */
  readonly location: string;
  readonly chunked: boolean;
  readonly encodings: readonly string[];
  /** As it was sent. */
  readonly sent: Buffer;
}
const LONGEST_HEAD = 256 * 1024;

/** "text/html; charset=utf-8" in two. */
export function readContentType(value: string): Pick<HttpAnswer, 'type' | 'charset'> {
  return {
    type: value.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    charset: /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(value)?.[1] ?? '',
  };
}
/** An answer of a server as a web archive keeps it; null for what is none. */
export function readAnswer(block: Buffer): HttpAnswer | null {
  const start = block.subarray(0, LONGEST_HEAD);
  const long = start.indexOf('\r\n\r\n');
  const short = start.indexOf('\n\n');
  const end = long >= 0 && (short < 0 || long < short) ? long + 4 : short + 2;
  if (long < 0 && short < 0) return null;
  const head = start.subarray(0, end).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(head)?.[1];
  if (status === undefined) return null;
  const headers = headerLines(head.slice(head.indexOf('\n') + 1));
  return {
    status: Number(status),
    ...readContentType(headers.get('content-type') ?? ''),
    location: headers.get('location') ?? '',
    chunked: /\bchunked\b/i.test(headers.get('transfer-encoding') ?? ''),
    encodings: (headers.get('content-encoding') ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((name) => name !== ''),
    sent: block.subarray(end),
  };
}
/** Chunks as one; many archives join them and leave the header that speaks of them. */
function joinChunks(sent: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < sent.length; ) {
    const end = sent.indexOf('\n', at);
    const size = /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(
      sent.subarray(at, Math.min(end, at + 1000)).toString('latin1'),
    )?.[1];
    if (end < 0 || size === undefined) return pieces.length === 0 ? sent : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(sent.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (sent[at] === 0x0d) at++;
    if (sent[at] === 0x0a) at++;
  }
  return Buffer.concat(pieces);
}
function decodeOnce(packed: Buffer, encoding: string): Buffer {
  const maxOutputLength = Math.min(
    WARC_LIMITS.page,
    Math.max(WARC_LIMITS.ratioFrom, WARC_LIMITS.ratio * packed.length),
  );
  // An answer that breaks off gives what is there.
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  if (encoding === 'gzip' || encoding === 'x-gzip') {
    const head = headerLength(packed, 0);
    // What stands behind the compressed page is no part of it.
    return head > 0 ? inflateRawSync(packed.subarray(head), options) : packed;
  }
  if (encoding === 'deflate') {
    return ((packed[0] ?? 0) & 0x0f) === 8 ? inflateSync(packed, options) : inflateRawSync(packed, options);
  }
  if (encoding === 'br') {
    return brotliDecompressSync(packed, { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH });
  }
  if (encoding === 'identity' || encoding === 'none') return packed;
  throw new Error(`the encoding ${encoding} is not read`);
}
/** The page in an answer, out of its transfer and content encodings. Throws where it is damaged, or a RangeError where it is too large. */
export function answerBody({ chunked, encodings, sent }: HttpAnswer): Buffer {
  const joined = chunked ? joinChunks(sent) : sent;
  try {
    return [...encodings].reverse().reduce(decodeOnce, joined);
  } catch (cause) {
    // Some archives keep pages decoded and the header that said how they were sent.
    if (!(cause instanceof RangeError) && /^\s*</.test(joined.subarray(0, 100).toString('latin1'))) return joined;
    throw cause;
  }
}
