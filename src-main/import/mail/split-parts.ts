import { HeaderBlock, type Headers } from './header-block';
import { type StructuredValue, structuredValue } from './structured-value';

/** A part of a message, as it stands in it. */
export interface MimePart {
  readonly headers: Headers;
  /** Content-Type, and what stands for it where there is none. */
  readonly type: StructuredValue;
  readonly disposition: StructuredValue;
  /** Still in its transfer encoding; of a multipart what stands before its first part. */
  readonly body: Uint8Array;
  readonly children: readonly MimePart[];
}
export interface SplitMessage {
  readonly root: MimePart;
  /** Its outermost multipart is not closed. */
  readonly endsEarly: boolean;
  /** It has more parts than are read. */
  readonly shortened: boolean;
}
/** Mail programs nest five deep; what lies deeper is read as the text of its part. */
const DEEPEST = 50;
/** A saved page with all its pictures has a thousand. */
const MOST_PARTS = 10_000;
/** RFC 2046 allows 70 characters. */
const LONGEST_BOUNDARY = 200;
const TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/;
const PLAIN: StructuredValue = { value: 'text/plain', params: new Map() };
const MESSAGE: StructuredValue = { value: 'message/rfc822', params: new Map() };

class OpenPart {
  readonly block = new HeaderBlock();
  readonly children: OpenPart[] = [];
  start = 0;
  end = 0;
  boundary = '';
  type = PLAIN;

  constructor(private readonly byDefault: StructuredValue) {}
  /** The header is whole: what follows, from `start` on, is the body. */
  begin(start: number, mayNest: boolean): void {
    this.start = start;
    this.end = start;
    const said = structuredValue(this.block.headers.get('content-type') ?? '');
    this.type = TYPE.test(said.value) ? said : { value: this.byDefault.value, params: said.params };
    if (mayNest && this.type.value.startsWith('multipart/')) {
      this.boundary = this.type.params.get('boundary')?.trimEnd().slice(0, LONGEST_BOUNDARY) ?? '';
    }
  }
  closed(bytes: Uint8Array): MimePart {
    return {
      headers: this.block.headers,
      type: this.type,
      disposition: structuredValue(this.block.headers.get('content-disposition') ?? ''),
      body: bytes.subarray(this.start, this.end),
      children: this.children.map((child) => child.closed(bytes)),
    };
  }
}
class Splitter {
  private readonly root = new OpenPart(PLAIN);
  /** The multiparts that are open, outermost first, and the part whose lines are read, if any. */
  private stack: OpenPart[] = [];
  private part: OpenPart | null = this.root;
  private inHeader = true;
  private places = new Map<string, number>();
  private count = 1;
  private closed = false;
  shortened = false;

  constructor(private readonly bytes: Uint8Array) {}
  private keep(stack: OpenPart[]): void {
    this.stack = stack;
    this.places = new Map(stack.map(({ boundary }, at) => [boundary, at]));
  }
  private begin(start: number): void {
    if (!this.part || !this.inHeader) return;
    this.inHeader = false;
    this.part.begin(start, this.stack.length < DEEPEST);
    if (this.part.boundary !== '') this.keep([...this.stack, this.part]);
  }
  /** A line that may part the parts; false where it is one of a text. */
  private parted(line: string, start: number): boolean {
    const named = line.slice(2).trimEnd();
    const opens = this.places.get(named);
    const closes = opens === undefined && named.endsWith('--') ? this.places.get(named.slice(0, -2)) : undefined;
    const at = opens ?? closes;
    if (at === undefined) return false;
    this.begin(start);
    const multipart = this.stack[at];
    this.keep(this.stack.slice(0, opens === undefined ? at : at + 1));
    this.part = null;
    if (opens === undefined) this.closed = at === 0;
    else if (this.count >= MOST_PARTS) this.shortened = true;
    else if (multipart) {
      this.count++;
      this.part = new OpenPart(multipart.type.value === 'multipart/digest' ? MESSAGE : PLAIN);
      this.inHeader = true;
      multipart.children.push(this.part);
    }
    return true;
  }
  private line(start: number, end: number, next: number): void {
    const { bytes, part } = this;
    const dashed = bytes[start] === 0x2d && bytes[start + 1] === 0x2d && end - start < LONGEST_BOUNDARY + 8;
    const text = (): string => Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
    if (dashed && this.places.size > 0 && this.parted(text(), start)) return;
    if (!part) return;
    if (!this.inHeader) {
      // The line's own ending belongs to the boundary behind it.
      part.end = end;
    } else if (start === end) this.begin(next);
    else if (!part.block.feed(text()) && part !== this.root) this.begin(start);
  }
  split(): SplitMessage {
    const { bytes } = this;
    for (let start = 0; start < bytes.length; ) {
      const found = bytes.indexOf(0x0a, start);
      const stop = found < 0 ? bytes.length : found;
      const end = stop > start && bytes[stop - 1] === 0x0d ? stop - 1 : stop;
      this.line(start, end, stop + 1);
      start = stop + 1;
    }
    this.begin(bytes.length);
    const open = this.root.boundary !== '' && !this.closed;
    return { root: this.root.closed(bytes), endsEarly: open, shortened: this.shortened };
  }
}
/** Cuts a message into its parts, in one pass and without copying; never throws. */
export function splitParts(bytes: Uint8Array): SplitMessage {
  return new Splitter(bytes).split();
}
