import type { Outcome } from '#contract/outcome';

/** A stream or storage of a compound file. */
interface OleEntry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
  readonly isStream: boolean;
}
export interface OpenOle {
  /** Names of what lies at its root. */
  readonly names: readonly string[];
  /** A stream at its root; null where there is none, or it is cut off. */
  read(name: string): Buffer | null;
}
const LAST_SECTOR = 0xffff_fffa;
const IN_HEADER = 109;
const ENTRY_BYTES = 128;
const NO_ENTRY = 0xffff_ffff;
const ROOT = 5;
const STREAM = 2;

class Ole implements OpenOle {
  private readonly sectorBytes: number;
  private readonly miniBytes: number;
  private readonly miniBelow: number;
  private readonly table: readonly number[];
  private readonly miniTable: readonly number[];
  private readonly mini: Buffer;
  private readonly entries: ReadonlyMap<string, OleEntry>;

  constructor(private readonly bytes: Buffer) {
    this.sectorBytes = 2 ** Math.min(16, Math.max(7, bytes.readUInt16LE(30)));
    this.miniBytes = 2 ** Math.min(12, Math.max(2, bytes.readUInt16LE(32)));
    this.miniBelow = bytes.readUInt32LE(56);
    this.table = this.readTable();
    const directory = this.readChain(bytes.readUInt32LE(48));
    const { root, entries } = readDirectory(directory);
    this.entries = entries;
    this.miniTable = numbersIn(this.readChain(bytes.readUInt32LE(60)));
    this.mini = root ? this.readChain(root.start) : Buffer.alloc(0);
  }
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }
  read(name: string): Buffer | null {
    const entry = this.entries.get(name);
    if (!entry?.isStream) return null;
    const whole = entry.size < this.miniBelow ? this.readMini(entry.start) : this.readChain(entry.start);
    return whole.length < entry.size ? null : whole.subarray(0, entry.size);
  }
  private sector(number: number): Buffer {
    const start = (number + 1) * this.sectorBytes;
    return this.bytes.subarray(start, start + this.sectorBytes);
  }
  /** The table that says which sector follows which; its own sectors are named in the header, and in a chain from there. */
  private readTable(): number[] {
    const sectors: number[] = [];
    for (let at = 0; at < IN_HEADER; at++) sectors.push(this.bytes.readUInt32LE(76 + 4 * at));
    const seen = new Set<number>();
    let next = this.bytes.readUInt32LE(68);
    while (next < LAST_SECTOR && !seen.has(next)) {
      seen.add(next);
      const more = numbersIn(this.sector(next));
      next = more.pop() ?? LAST_SECTOR;
      for (const number of more) sectors.push(number);
    }
    const table: number[] = [];
    for (const number of new Set(sectors)) {
      if (number < LAST_SECTOR) for (const follower of numbersIn(this.sector(number))) table.push(follower);
    }
    return table;
  }
  /** A chain of sectors; one that leads back into itself ends there. */
  private readChain(start: number): Buffer {
    return Buffer.concat(chainFrom(start, this.table).map((number) => this.sector(number)));
  }
  private readMini(start: number): Buffer {
    const sectors = chainFrom(start, this.miniTable);
    return Buffer.concat(
      sectors.map((number) => this.mini.subarray(number * this.miniBytes, (number + 1) * this.miniBytes)),
    );
  }
}
function chainFrom(start: number, table: readonly number[]): number[] {
  const chain: number[] = [];
  const seen = new Set<number>();
  for (let next = start; next < LAST_SECTOR && next < table.length && !seen.has(next); next = table[next] ?? NO_ENTRY) {
    seen.add(next);
    chain.push(next);
  }
  return chain;
}
function numbersIn(bytes: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
  return numbers;
}
/** The entries below the root: they are a tree, in which each may have a neighbour on either side. */
function readDirectory(directory: Buffer): { root: OleEntry | null; entries: Map<string, OleEntry> } {
  const entryAt = (index: number): Buffer | null => {
    const bytes = directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
    return index !== NO_ENTRY && bytes.length === ENTRY_BYTES ? bytes : null;
  };
  const read = (bytes: Buffer): OleEntry => ({
    name: bytes.toString('utf16le', 0, Math.max(0, Math.min(64, bytes.readUInt16LE(64)) - 2)),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
    isStream: bytes[66] === STREAM,
  });
  const root = entryAt(0);
  const entries = new Map<string, OleEntry>();
  if (root?.[66] !== ROOT) return { root: null, entries };
  const seen = new Set<number>();
  const waiting = [root.readUInt32LE(76)];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const bytes = entryAt(index);
    if (!bytes || seen.has(index)) continue;
    seen.add(index);
    const entry = read(bytes);
    entries.set(entry.name, entry);
    waiting.push(bytes.readUInt32LE(68), bytes.readUInt32LE(72));
  }
  return { root: read(root), entries };
}
/** Opens a compound file ([MS-CFB]): what Office wrote before 2007, and what it wraps a protected file in. */
export function openOle(bytes: Uint8Array): Outcome<OpenOle, 'damaged'> {
  try {
    return { ok: true, value: new Ole(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (cause) {
    return { ok: false, reason: 'damaged', detail: `its directory cannot be read: ${(cause as Error).message}` };
  }
}
