import { applySprms, type DocProperties, NO_PROPERTIES } from './doc-sprms';

export interface DocStyle {
  readonly names: readonly string[];
  readonly base: number;
  readonly properties: DocProperties;
}
/** Word's own styles by their number, whatever they are called in a language ([MS-DOC] 2.9.271). */
const OWN: Readonly<Record<number, string>> = {
  34: 'caption',
  62: 'title',
  74: 'subtitle',
  84: 'block text',
  180: 'quote',
  181: 'intense quote',
};
const PARAGRAPH = 1;
const NO_STYLE = 0xfff;
const LONGEST_CHAIN = 12;

function readStyle(std: Buffer, baseBytes: number): DocStyle | null {
  if (std.length < baseBytes + 2) return null;
  const own = std.readUInt16LE(0) & 0xfff;
  const second = std.readUInt16LE(2);
  const length = 2 * std.readUInt16LE(baseBytes);
  const name = std.toString('utf16le', baseBytes + 2, Math.min(std.length, baseBytes + 2 + length));
  const names = [own >= 1 && own <= 9 ? `heading ${own}` : (OWN[own] ?? ''), name.replace(/,.*/s, '')];
  // Behind the name, which ends in a zero: what the style says of paragraphs, after the number of the style.
  const at = baseBytes + 2 + length + 2;
  const isParagraph = (second & 0xf) === PARAGRAPH && at + 2 <= std.length;
  const changes = isParagraph ? std.subarray(at + 4, at + 2 + std.readUInt16LE(at)) : Buffer.alloc(0);
  return { names, base: second >>> 4, properties: applySprms(changes, { ...NO_PROPERTIES }) };
}
/** The styles of a Word file by their number. */
export function readDocStyles(sheet: Buffer): ReadonlyMap<number, DocStyle> {
  const styles = new Map<number, DocStyle>();
  if (sheet.length < 6) return styles;
  const count = sheet.readUInt16LE(2);
  const baseBytes = sheet.readUInt16LE(4);
  let at = 2 + sheet.readUInt16LE(0);
  for (let number = 0; number < count && at + 2 <= sheet.length; number++) {
    const length = sheet.readUInt16LE(at);
    const style = length > 0 ? readStyle(sheet.subarray(at + 2, at + 2 + length), baseBytes) : null;
    if (style) styles.set(number, style);
    at += 2 + length + (length % 2);
  }
  return styles;
}
/** A style and those it is based on, nearest first. */
export function docStyleChain(styles: ReadonlyMap<number, DocStyle>, number: number): DocStyle[] {
  const chain: DocStyle[] = [];
  for (let next = number; next !== NO_STYLE && chain.length < LONGEST_CHAIN; ) {
    const style = styles.get(next);
    if (!style) break;
    chain.push(style);
    next = style.base;
  }
  return chain;
}
