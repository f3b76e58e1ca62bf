import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Failure } from '#contract/article';
import type { Outcome } from '#contract/outcome';
import { readEntryName } from './entry-name';

/** What one hostile archive may cost, each with its reason. */
export const ZIP_LIMITS = {
  /** A researcher's archive of a ministry has a few thousand documents; 65,000 empty entries are an attack, or a disk image. */
  entries: 10_000,
  /** The largest file that is read on its own is no larger either. */
  entryBytes: 64 * 1024 * 1024,
  /** All that is inflated of one archive: ten years of statements are a tenth of it. */
  bytes: 512 * 1024 * 1024,
  /** Prose deflates to a third, tables to a fiftieth; a thousandth is a bomb. Small entries may be as empty as they like. */
  ratio: 500,
  ratioFrom: 8 * 1024 * 1024,
} as const;
type Limits = { readonly [Name in keyof typeof ZIP_LIMITS]: number };
export type ZipRead = Outcome<Uint8Array, Failure>;

/** An open archive: its names, and its entries one at a time. Nothing is ever written to a disk. */
export interface OpenZip {
  /** Paths of the entries that are no folders, in the archive's order, as text ("\" is "/"); unique. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Inflates one entry and holds it to its length and CRC-32. */
  read(name: string, most?: number): Promise<ZipRead>;
}
/** Bit 0 of an entry's flags: it is encrypted. The type of a link in its Unix mode. */
const ENCRYPTED = 1;
const LINK = 0o120000;

const SLASH = 0x2f;

class Excess extends Error {}

function isLocked({ generalPurposeBitFlag }: Entry): boolean {
  return (generalPurposeBitFlag & ENCRYPTED) !== 0;
}

function isLink({ externalFileAttributes, versionMadeBy }: Entry): boolean {
  return versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === LINK;
}
/** Two entries over the same bytes are how a small file becomes half a terabyte. */
function overlaps(entries: readonly Entry[]): boolean {
  const inOrder = [...entries].sort(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  return inOrder.some((entry, at) => {
    const next = inOrder[at + 1];
    return next && entry.relativeOffsetOfLocalHeader + entry.compressedSize > next.relativeOffsetOfLocalHeader;
  });
}
/** A path that leads out of its archive: nothing is written by it here, but an honest archive has none. */
function leadsOut(path: string): boolean {
  return /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(path);
}
function failureOf(cause: unknown): Failure {
  return cause instanceof Excess ? 'unpacks-too-large' : 'damaged';
}
class Zip implements OpenZip {
  private readonly entries = new Map<string, Entry>();
  private inflated = 0;

  constructor(
    private readonly file: ZipFile,
    entries: readonly Entry[],
    private readonly limits: Limits,
  ) {
    for (const entry of entries) {
      const path = readEntryName(entry);
      if (path.endsWith('/')) continue;
      let name = path;
      for (let count = 2; this.entries.has(name); count++) name = `${path} (${count})`;
      this.entries.set(name, entry);
    }
  }
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }
  has(name: string): boolean {
    return this.entries.has(name);
  }
  async read(name: string, most: number = this.limits.entryBytes): Promise<ZipRead> {
    const entry = this.entries.get(name);
    if (!entry) return { ok: false, reason: 'damaged', detail: `no entry ${name}` };
    if (isLocked(entry)) {
      return { ok: false, reason: 'locked', detail: `${name} is protected by a password` };
    }
    if (leadsOut(name)) return { ok: false, reason: 'damaged', detail: `the name ${name} leads out of the archive` };
    if (isLink(entry)) return { ok: false, reason: 'damaged', detail: `${name} is a link, which is not followed` };
    try {
      return { ok: true, value: await this.inflate(entry, Math.min(most, this.limits.entryBytes)) };
    } catch (cause) {
      return { ok: false, reason: failureOf(cause), detail: `${name}: ${(cause as Error).message}` };
    }
  }
  private async inflate(entry: Entry, most: number): Promise<Uint8Array> {
    const pieces: Buffer[] = [];
    let length = 0;
    let sum = 0;
    const ratioAllows = Math.max(this.limits.ratioFrom, this.limits.ratio * entry.compressedSize);
    for await (const piece of (await this.file.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      length += piece.length;
      this.inflated += piece.length;
      if (length > Math.min(most, ratioAllows)) throw new Excess(`more than ${Math.min(most, ratioAllows)} bytes`);
      if (this.inflated > this.limits.bytes) throw new Excess(`more than ${this.limits.bytes} bytes in all`);
      sum = crc32(piece, sum);
      pieces.push(piece);
    }
    if (length !== entry.uncompressedSize) throw new Error(`it has ${length} bytes and says ${entry.uncompressedSize}`);
    if (sum !== entry.crc32) throw new Error('its checksum is wrong');
    return Buffer.concat(pieces, length);
  }
}
/** Opens an archive of bytes. Its directory is read now, its entries when they are asked for. */
export async function openZip(bytes: Uint8Array, limits: Limits = ZIP_LIMITS): Promise<Outcome<OpenZip, Failure>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    // Names and sizes are looked at here: a wrong one would end the whole archive, and old names are in any encoding.
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: false, decodeStrings: false };
    const file = await fromBufferPromise(buffer, options);
    if (file.entryCount > limits.entries) {
      return {
        ok: false,
        reason: 'too-many',
        detail: `${file.entryCount} entries, at most ${limits.entries} are read`,
      };
    }
    const entries: Entry[] = [];
    for await (const entry of file.eachEntry()) entries.push(entry);
    const files = entries.filter(({ fileNameRaw }) => fileNameRaw.at(-1) !== SLASH);
    if (files.length > 0 && files.every(isLocked))
      return { ok: false, reason: 'locked', detail: 'the archive is protected by a password' };
    if (overlaps(entries)) return { ok: false, reason: 'damaged', detail: 'entries lie over one another' };
    return { ok: true, value: new Zip(file, entries, limits) };
  } catch (cause) {
    return { ok: false, reason: 'damaged', detail: (cause as Error).message };
  }
}
