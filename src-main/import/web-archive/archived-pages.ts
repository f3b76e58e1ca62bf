import type { Failure } from '#contract/article';
import type { Member } from '../member';
import { gzipMembers, isGzip, type Stretch } from './gzip-members';
import { answerBody, type HttpAnswer, readAnswer, readContentType } from './http-answer';
import { WARC_LIMITS } from './warc-limits';
import { type WarcRecord, warcRecords } from './warc-records';

/** An answer with the address that was asked. */
export interface Archived {
  readonly url: string;
  readonly capturedAt: string;
  readonly answer: HttpAnswer;
}
export interface Fault {
  readonly failure: Failure;
  readonly detail: string;
}
/** Of a kind that is an article rather than a part of one. */
export function isPage({ status, type }: HttpAnswer): boolean {
  return status === 200 && (type === 'text/html' || type === 'application/xhtml+xml');
}
/** Gives each address a path of its own in its container. */
export function pathsFor(): (url: string) => string {
  const counts = new Map<string, number>();
  return (url) => {
    const count = (counts.get(url) ?? 0) + 1;
    counts.set(url, count);
    return count === 1 ? url : `${url} (${count})`;
  };
}
export function memberOf({ url, capturedAt, answer }: Archived, path: string): Member {
  try {
    const told = { url, ...(capturedAt && { capturedAt }), ...(answer.charset && { charset: answer.charset }) };
    return { path, bytes: answerBody(answer), told };
  } catch (cause) {
    const failure = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks-too-large' : 'damaged';
    return { path, failure, detail: (cause as Error).message };
  }
}
/** Stretches that begin amid a record are joined to the one before. */
async function* joined(stretches: AsyncIterable<Stretch>): AsyncGenerator<Stretch> {
  let open: Buffer[] = [];
  let length = 0;
  let failure: Stretch['failure'] = '';
  for await (const stretch of stretches) {
    const begins = /^\s*WARC\//.test(stretch.bytes.subarray(0, 20).toString('latin1'));
    if (open.length > 0 && (begins || length + stretch.bytes.length > WARC_LIMITS.stretch)) {
      yield { bytes: open.length === 1 ? (open[0] ?? Buffer.alloc(0)) : Buffer.concat(open), failure };
      open = [];
      length = 0;
      failure = '';
    }
    if (stretch.bytes.length > 0) open.push(stretch.bytes);
    length += stretch.bytes.length;
    failure ||= stretch.failure;
  }
  if (open.length > 0 || failure !== '') yield { bytes: Buffer.concat(open), failure };
}
async function* plain(bytes: Buffer): AsyncGenerator<Stretch> {
  yield { bytes, failure: '' };
}
function archivedOf({ headers, block }: WarcRecord): Archived | null {
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  const kind = headers.get('warc-type');
  if (!/^https?:\/\//i.test(url)) return null;
  const answer: HttpAnswer | null =
    kind === 'response'
      ? readAnswer(block)
      : kind === 'resource'
        ? {
            status: 200,
            location: '',
            chunked: false,
            encodings: [],
            sent: block,
            ...readContentType(headers.get('content-type') ?? ''),
          }
        : null;
  return answer && { url, capturedAt: headers.get('warc-date') ?? '', answer };
}
/** The answers in a web archive (WARC 1, plain or compressed), in order, and at its end what is wrong with it. */
export async function* archivedPages(bytes: Uint8Array): AsyncGenerator<Archived | Fault> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const stretches = isGzip(archive) ? joined(gzipMembers(archive)) : plain(archive);
  let count = 0;
  let fault: Fault | null = null;
  for await (const stretch of stretches) {
    if (stretch.failure !== '') fault ??= { failure: stretch.failure, detail: `behind record ${count}` };
    for (const record of warcRecords(stretch.bytes)) {
      if (++count > WARC_LIMITS.records) {
        yield { failure: 'too-many', detail: `more than ${WARC_LIMITS.records} records` };
        return;
      }
      if (!record?.whole) fault ??= { failure: 'damaged', detail: `record ${count} is not as long as it says` };
      const archived = record && archivedOf(record);
      if (archived) yield archived;
    }
  }
  if (fault) yield fault;
  else if (count === 0) yield { failure: 'damaged', detail: 'no record in it' };
}
