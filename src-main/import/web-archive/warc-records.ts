export interface WarcRecord {
  /** Values by lower-case name, the first of each. */
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Buffer;
  /** Its length is as it says. */
  readonly whole: boolean;
}
const START = 'WARC/';
const HEAD_END = '\r\n\r\n';
/** A longer head is none. */
const LONGEST_HEAD = 64 * 1024;
const NEXT = Buffer.from(`\r\n${START}`);

/** Header lines, as WARC and HTTP write them; a line that begins with a blank goes on with the one before. */
export function headerLines(head: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !found.has(name)) found.set(name, line.slice(colon + 1).trim());
  }
  return found;
}
/** Where the line breaks between two records end. */
function skipBreaks(archive: Buffer, from: number): number {
  let at = from;
  while (archive[at] === 0x0d || archive[at] === 0x0a) at++;
  return at;
}
function startsAt(archive: Buffer, at: number): boolean {
  return archive.subarray(at, at + START.length).toString('latin1') === START;
}
/** Where the next record begins, behind a line break; the end of the archive where none does. */
function nextStart(archive: Buffer, from: number): number {
  const next = archive.indexOf(NEXT, from);
  return next < 0 ? archive.length : next + 2;
}
/** Where a record ends whose length is wrong: before the line breaks above the next. */
function cutEnd(archive: Buffer, start: number, next: number): number {
  let end = next;
  for (let breaks = 0; breaks < 2 && archive.subarray(end - 2, end).toString('latin1') === '\r\n'; breaks++) end -= 2;
  return Math.max(start, end);
}
/** The records of an archive; one with a wrong length ends where the next begins, and null stands for what is no record. */
export function* warcRecords(archive: Buffer): Generator<WarcRecord | null> {
  let headEnd = archive.indexOf(HEAD_END);
  for (let at = skipBreaks(archive, 0); at < archive.length; ) {
    // Looked for once, however many heads have no end.
    if (headEnd >= 0 && headEnd < at) headEnd = archive.indexOf(HEAD_END, at);
    if (!startsAt(archive, at) || headEnd < 0 || headEnd - at > LONGEST_HEAD) {
      yield null;
      at = nextStart(archive, at);
      continue;
    }
    const start = headEnd + HEAD_END.length;
    const headers = headerLines(archive.subarray(at, headEnd).toString('utf8'));
    const said = headers.get('content-length') ?? '';
    const end = /^\d{1,15}$/.test(said) ? start + Number(said) : -1;
    const behind = end > archive.length ? end : skipBreaks(archive, end);
    const whole = end >= start && (behind === archive.length || (behind > end && startsAt(archive, behind)));
    at = whole ? behind : nextStart(archive, start - 2);
    yield { headers, block: archive.subarray(start, whole ? end : cutEnd(archive, start, at)), whole };
  }
}
