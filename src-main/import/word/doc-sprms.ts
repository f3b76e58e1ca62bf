/** What a list of property changes ("sprm", [MS-DOC] 2.6) says of a paragraph, a run of characters, or both. */
export interface DocProperties {
  inTable: boolean;
  depth: number;
  rowEnd: boolean;
  innerCell: boolean;
  innerRowEnd: boolean;
  outline?: number;
  list?: number;
  listLevel?: number;
  /** Taken out, or hidden. */
  dropped: boolean;
  symbol?: { readonly font: number; readonly code: number };
  /** Where in the stream "Data" the rest is. */
  elsewhere?: number;
}
export const NO_PROPERTIES: DocProperties = {
  inTable: false,
  depth: 0,
  rowEnd: false,
  innerCell: false,
  innerRowEnd: false,
  dropped: false,
};
/** Tables in tables. */
const DEEPEST = 100;
const TABLE_DEFINITION = 0xd608;
const TAB_STOPS = 0xc615;
/** Bytes of an operand by the three highest bits of its code; 6 says its length itself. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3];

type Say = (to: DocProperties, operand: Buffer) => unknown;
const isOn = (operand: Buffer): boolean => operand[0] !== 0;
const SAYINGS = new Map<number, Say>([
  [0x2416, (to, operand) => Object.assign(to, { inTable: isOn(operand) })],
  [0x2417, (to, operand) => Object.assign(to, { rowEnd: isOn(operand) })],
  [0x244b, (to, operand) => Object.assign(to, { innerCell: isOn(operand) })],
  [0x244c, (to, operand) => Object.assign(to, { innerRowEnd: isOn(operand) })],
  [0x2640, (to, operand) => Object.assign(to, { outline: operand[0] })],
  [0x260a, (to, operand) => Object.assign(to, { listLevel: operand[0] })],
  [0x460b, (to, operand) => Object.assign(to, { list: operand.readUInt16LE(0) })],
  [0x6649, (to, operand) => Object.assign(to, { depth: Math.min(DEEPEST, operand.readUInt32LE(0)) })],
  [0x6646, (to, operand) => Object.assign(to, { elsewhere: operand.readUInt32LE(0) })],
  // Marked as deleted; hidden.
  [0x0800, (to, operand) => Object.assign(to, { dropped: to.dropped || operand[0] === 1 })],
  [0x083c, (to, operand) => Object.assign(to, { dropped: to.dropped || operand[0] === 1 })],
  [
    0x6a09,
    (to, operand) => Object.assign(to, { symbol: { font: operand.readUInt16LE(0), code: operand.readUInt16LE(2) } }),
  ],
]);
/** Bytes of the operand that begins at `at`. */
function lengthOf(sprm: number, bytes: Buffer, at: number): number {
  const fixed = OPERAND_BYTES[sprm >> 13] ?? 1;
  if (fixed > 0) return fixed;
  if (sprm === TABLE_DEFINITION) return at + 2 <= bytes.length ? bytes.readUInt16LE(at) + 1 : bytes.length;
  const length = bytes[at] ?? 0;
  if (sprm !== TAB_STOPS || length < 255) return length + 1;
  const removed = bytes[at + 1] ?? 0;
  return 3 + 4 * removed + 3 * (bytes[at + 2 + 4 * removed] ?? 0);
}
/** Adds what a list of changes says; one that is cut off says what comes before the cut. */
export function applySprms(bytes: Buffer, to: DocProperties): DocProperties {
  for (let at = 0; at + 3 <= bytes.length; ) {
    const sprm = bytes.readUInt16LE(at);
    const length = lengthOf(sprm, bytes, at + 2);
    const operand = bytes.subarray(at + 2, at + 2 + length);
    if (operand.length === length) SAYINGS.get(sprm)?.(to, operand);
    at += 2 + length;
  }
  return to;
}
