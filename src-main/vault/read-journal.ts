import { join } from 'node:path';
import type { Disk } from './disk';
import type { JournalIndex, Place } from './journal-index';
import type { Mention } from './journal-line';
import { scanSegment } from './scan-segment';
import { type NamedSegment, type SegmentFile, settleCopies } from './settle-copies';

export interface FoundJournal {
  /** In the order of their first clocks, which is the order of replay. */
  readonly segments: readonly NamedSegment[];
  /** "<writer>/<file>:<line>", the header being line 0. */
  readonly damaged: readonly string[];
}
type FoundFile = SegmentFile | { readonly damaged: string };

function firstClock({ scan }: SegmentFile): string {
  return scan.lines[0]?.mention.clock ?? '';
}
function inOrder(one: NamedSegment, other: NamedSegment): number {
  const [left, right] = [`${firstClock(one)} ${one.segment}`, `${firstClock(other)} ${other.segment}`];
  return left < right ? -1 : 1;
}
/** Null for an empty file: a power cut came before its header, and nothing in it was ever acknowledged. */
async function scanFile(disk: Disk, path: string, place: string, archive: string | null): Promise<FoundFile | null> {
  const bytes = await disk.read(path).catch(() => null);
  if (bytes?.length === 0) return null;
  const scan = bytes && scanSegment(bytes);
  if (!scan || (archive !== null && scan.header.archive !== archive)) return { damaged: `${place}:0` };
  return { path, place, scan };
}
/** Every file in the folders below `journal` is looked at: which segment it is says its first line, not its name. */
async function scanFiles(disk: Disk, journal: string, archive: string | null): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const room of await disk.names(journal)) {
    for (const name of await disk.names(join(journal, room))) {
      if (name.startsWith('.')) continue;
      const file = await scanFile(disk, join(journal, room, name), `${room}/${name}`, archive);
      if (file) found.push(file);
    }
  }
  return found;
}
/** Lines that a later header names and that a segment here no longer has: its end was lost. Quiet about those not here yet. */
function lostEnds(segments: readonly NamedSegment[]): string[] {
  return segments
    .flatMap(({ scan }) => scan.header.tips)
    .flatMap(({ segment, line, hash }) => {
      const copies = segments.filter(({ scan }) => scan.header.segment === segment);
      const held = copies.some(({ scan }) => scan.hash === hash || scan.lines.some((found) => found.hash === hash));
      return held || !copies[0] ? [] : [`${copies[0].place}:${line}`];
    });
}
/** Reads the whole journal of an archive; files of another archive are reported, not read. */
export async function readJournal(disk: Disk, journal: string, archive: string): Promise<FoundJournal> {
  const files = await scanFiles(disk, journal, archive);
  const segments = settleCopies(files.filter((file) => 'scan' in file)).toSorted(inOrder);
  const unread = files.filter((file) => 'damaged' in file).map(({ damaged }) => damaged);
  const broken = segments.flatMap(({ place, scan }) => scan.damaged.map((line) => `${place}:${line}`));
  return { segments, damaged: [...new Set([...unread, ...broken, ...lostEnds(segments)])] };
}
/** The archives that the journal's files say they belong to. */
export async function archivesNamedIn(disk: Disk, journal: string): Promise<string[]> {
  const files = await scanFiles(disk, journal, null);
  return [...new Set(files.flatMap((file) => ('scan' in file ? file.scan.header.archive : [])))];
}
/** Enters what was found into the index; `see` hears of every entry that is used, in the order of replay. */
export function indexJournal(
  index: JournalIndex,
  { segments }: FoundJournal,
  see: (mention: Mention, place: Place) => void,
): void {
  for (const { segment: name, path, scan } of segments) {
    const segment = index.addSegment(name, path, scan.hash, scan.header);
    for (const { start, end, hash, mention } of scan.lines) {
      const place = index.addLine(segment, start, end, hash, mention);
      if (place) see(mention, place);
    }
  }
}
