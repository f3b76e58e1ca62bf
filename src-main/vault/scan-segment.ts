import { type Header, type Mention, mentionOf, readEntry, readHeader } from './journal-line';
import { sha256 } from './sha256';

/** An entry found in a file: where its bytes are (without the LF), their hash, and what the index needs of it. */
interface ScannedLine {
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  readonly mention: Mention;
}
export interface Scan {
  readonly header: Header;
  /** SHA-256 of the header's line. */
  readonly hash: string;
  readonly lines: readonly ScannedLine[];
  /** Lines of the file, the header being 0, that cannot be read or do not follow from the one before. */
  readonly damaged: readonly number[];
}
const LF = 10;

/**
 * Reads one file of the journal. Null when it does not begin with a header. Whatever can be read is used: behind a damaged
 * line too, for a researcher's work is in it; that line and the broken chain behind it are reported. What follows the last
 * LF is a line torn by a power cut: it was never acknowledged.
 */
export function scanSegment(bytes: Uint8Array): Scan | null {
  let end = bytes.indexOf(LF);
  const header = end < 0 ? null : readHeader(bytes.subarray(0, end));
  if (!header) return null;
  const hash = sha256(bytes.subarray(0, end));
  const lines: ScannedLine[] = [];
  const damaged: number[] = [];
  let before = hash;
  let line = 1;
  for (let start = end + 1; start < bytes.length; start = end + 1, line += 1) {
    end = bytes.indexOf(LF, start);
    if (end < 0) return { header, hash, lines, damaged: [...damaged, line] };
    const exact = bytes.subarray(start, end);
    const entry = readEntry(exact);
    if (entry?.prev !== before) damaged.push(line);
    before = sha256(exact);
    if (entry) lines.push({ start, end, hash: before, mention: mentionOf(entry) });
  }
  return { header, hash, lines, damaged };
}
