import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive made for a test: what is not said is as an honest archive has it. */
export interface MadeEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** What the archive says of it, against what is there. */
  readonly crc?: number;
  readonly size?: number;
  readonly flags?: number;
  /** Its Unix mode, where it has one. */
  readonly mode?: number;
  /** Where its bytes are said to lie. */
  readonly offset?: number;
  readonly isStored?: boolean;
}
const UTF8 = 0x800;

function heads(entry: MadeEntry, at: number): { readonly local: Buffer; readonly central: Buffer } {
  const name = Buffer.from(entry.name);
  const content = Buffer.from(entry.content ?? '');
  const packed = entry.isStored ? content : deflateRawSync(content);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(entry.flags ?? (typeof entry.name === 'string' ? UTF8 : 0), 2);
  shared.writeUInt16LE(entry.isStored ? 0 : 8, 4);
  shared.writeUInt32LE(entry.crc ?? crc32(content), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(entry.size ?? content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
  rest.writeUInt32LE(entry.offset ?? at, 10);
  const madeBy = Buffer.from([20, entry.mode === undefined ? 0 : 3]);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, packed]),
    central: Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, shared, rest, name]),
  };
}
/** A zip archive of these entries, honest or not. */
export function zipOf(entries: readonly MadeEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = heads(entry, at);
    locals.push(local);
    centrals.push(central);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
