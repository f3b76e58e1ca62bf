import type { JournalLine } from '#contract/change';
import type { Disk } from './disk';
import type { Place, Segment } from './journal-index';
import { readEntry } from './journal-line';
import { sha256 } from './sha256';

/** A segment is about 1 MB: it is cheaper to read once from the first line wanted to the last than line by line. */
async function readLines(disk: Disk, segment: Segment, lines: readonly number[]): Promise<JournalLine[]> {
  const from = segment.starts[Math.min(...lines) - 1] ?? 0;
  const bytes = await disk.read(segment.path, from, segment.ends[Math.max(...lines) - 1]);
  return lines.map((line) => {
    const exact = bytes?.subarray((segment.starts[line - 1] ?? 0) - from, (segment.ends[line - 1] ?? 0) - from);
    const hash = segment.hashes[line - 1];
    const entry = exact && sha256(exact) === hash ? readEntry(exact) : null;
    if (!entry || !hash) throw new Error(`Line ${line} of ${segment.path} has changed since the archive was opened.`);
    return { segment: segment.segment, line, hash, entry };
  });
}
/** Reads entries from disk, segment by segment in the order in which the places first name them. */
export async function readPlaces(disk: Disk, places: readonly Place[]): Promise<JournalLine[]> {
  const wanted = new Map<Segment, number[]>();
  for (const { segment, line } of places) {
    const lines = wanted.get(segment);
    if (lines) lines.push(line);
    else wanted.set(segment, [line]);
  }
  const found: JournalLine[][] = [];
  for (const [segment, lines] of wanted) found.push(await readLines(disk, segment, lines));
  return found.flat();
}
