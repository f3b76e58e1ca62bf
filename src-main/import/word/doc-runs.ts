import type { DocFile } from './doc-file';
import { applySprms, type DocProperties, NO_PROPERTIES } from './doc-sprms';

/** Properties of what lies from one place of the stream "WordDocument" to another. */
export interface DocRun {
  readonly start: number;
  readonly end: number;
  /** The number of its style; 0 where it has none. */
  readonly style: number;
  readonly properties: DocProperties;
}
const PAGE_BYTES = 512;
const CHARACTER_PAGES = 12;
const PARAGRAPH_PAGES = 13;
const PARAGRAPH_ENTRY = 13;
/** A file of the largest size has fewer; pages that are named twice are an attack. */
const MOST_RUNS = 2_000_000;

function pagesOf(file: DocFile, index: number): Buffer[] {
  const plc = file.table(index);
  const count = Math.floor((plc.length - 4) / 8);
  const numbers = new Set<number>();
  for (let at = 0; at < count; at++) numbers.add(plc.readUInt32LE(4 * (count + 1) + 4 * at) & 0x3f_ffff);
  return [...numbers]
    .map((number) => file.document.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES))
    .filter((page) => page.length === PAGE_BYTES);
}
function sorted(runs: DocRun[]): DocRun[] {
  return runs.sort((one, other) => one.start - other.start);
}
function bytesFrom(page: Buffer, at: number, length: number): Buffer {
  return page.subarray(at, Math.min(PAGE_BYTES, at + length));
}
/** Rows of many cells keep their properties in another stream. */
function withMore(properties: DocProperties, { data }: DocFile): DocProperties {
  const at = properties.elsewhere;
  if (at === undefined || at + 2 > data.length) return properties;
  return applySprms(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)), properties);
}
/** The properties of paragraphs. */
export function readParagraphRuns(file: DocFile): DocRun[] {
  const runs: DocRun[] = [];
  for (const page of pagesOf(file, PARAGRAPH_PAGES)) {
    const count = page[PAGE_BYTES - 1] ?? 0;
    for (let at = 0; at < count && 4 * (count + 1) + PARAGRAPH_ENTRY * (at + 1) < PAGE_BYTES; at++) {
      const place = 2 * (page[4 * (count + 1) + PARAGRAPH_ENTRY * at] ?? 0);
      const words = page[place] ?? 0;
      const bytes =
        words > 0 ? bytesFrom(page, place + 1, 2 * words - 1) : bytesFrom(page, place + 2, 2 * (page[place + 1] ?? 0));
      if (runs.length >= MOST_RUNS) return sorted(runs);
      const properties =
        place > 0 ? withMore(applySprms(bytes.subarray(2), { ...NO_PROPERTIES }), file) : NO_PROPERTIES;
      const style = place > 0 && bytes.length >= 2 ? bytes.readUInt16LE(0) : 0;
      runs.push({ start: page.readUInt32LE(4 * at), end: page.readUInt32LE(4 * at + 4), style, properties });
    }
  }
  return sorted(runs);
}
/** The runs of characters that are not shown as they are: taken out, hidden, symbols. */
export function readCharacterRuns(file: DocFile): DocRun[] {
  const runs: DocRun[] = [];
  for (const page of pagesOf(file, CHARACTER_PAGES)) {
    const count = page[PAGE_BYTES - 1] ?? 0;
    for (let at = 0; at < count && 4 * (count + 1) + at < PAGE_BYTES - 1; at++) {
      const place = 2 * (page[4 * (count + 1) + at] ?? 0);
      if (place === 0 || runs.length >= MOST_RUNS) continue;
      const properties = applySprms(bytesFrom(page, place + 1, page[place] ?? 0), { ...NO_PROPERTIES });
      if (!properties.dropped && !properties.symbol) continue;
      runs.push({ start: page.readUInt32LE(4 * at), end: page.readUInt32LE(4 * at + 4), style: 0, properties });
    }
  }
  return sorted(runs);
}
/** The run in which a place lies. */
export function runAt(runs: readonly DocRun[], place: number): DocRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((runs[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run && run.start <= place && place < run.end ? run : undefined;
}
