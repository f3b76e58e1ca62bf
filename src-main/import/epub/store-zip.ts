import { crc32 } from 'node:zlib';

function numbers(...pairs: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    pairs.map(([size, value]) => {
      const buffer = Buffer.alloc(size);
      if (size === 2) buffer.writeUInt16LE(value);
      else buffer.writeUInt32LE(value);
      return buffer;
    }),
  );
}
/** A zip archive of texts as they are, for tests. */
export function storeZip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const path = Buffer.from(name);
    const shared = numbers(
      [2, 20],
      [2, 0x800],
      [2, 0],
      [4, 0],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    );
    const entry = Buffer.concat([numbers([4, 0x04034b50]), shared, path, bytes]);
    central.push(numbers([4, 0x02014b50], [2, 20]), shared, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), path);
    local.push(entry);
    offset += entry.length;
  }
  const count = Object.keys(files).length;
  const directory = Buffer.concat(central);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...local, directory, end]);
}
