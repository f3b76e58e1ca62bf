/** The header lines that mean something here: a message may have thousands of others. */
const WANTED: ReadonlySet<string> = new Set(
  (
    'from sender subject date message-id to received return-path mime-version content-type content-transfer-encoding ' +
    'content-disposition content-id content-location snapshot-content-location'
  ).split(' '),
);
/** Longer values are attacks or lists of recipients: nothing of theirs is shown. */
const LONGEST = 16 * 1024;
const LONGEST_NAME = 80;
const NAMED = /^([!-9;-~]+)[ \t]*:/;

/** Values by lower-case name, the first of each, unfolded; one character a byte, since nothing says their encoding yet. */
export type Headers = ReadonlyMap<string, string>;

/** Takes the lines of a header one by one. */
export class HeaderBlock {
  private readonly found = new Map<string, string>();
  private open = '';

  /** False for a line that is none of a header. */
  feed(line: string): boolean {
    if (/^[ \t]/.test(line)) {
      const before = this.found.get(this.open);
      if (before !== undefined && before.length < LONGEST) this.found.set(this.open, before + line);
      return true;
    }
    this.open = '';
    const name = NAMED.exec(line.slice(0, LONGEST_NAME))?.[1];
    if (name === undefined) return false;
    const key = name.toLowerCase();
    if (WANTED.has(key) && !this.found.has(key)) {
      this.found.set(key, line.slice(line.indexOf(':') + 1, LONGEST));
      this.open = key;
    }
    return true;
  }
  get headers(): Headers {
    return new Map([...this.found].map(([name, value]) => [name, value.trim()]));
  }
}
/** The header at the beginning of a message. */
export function readHeaders(bytes: Uint8Array): Headers {
  const block = new HeaderBlock();
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    const line = Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(end - start, LONGEST)).toString('latin1');
    if (line.trim() === '') break;
    block.feed(line.replace(/\r$/, ''));
    start = end + 1;
  }
  return block.headers;
}
