import { asUuid } from '#text/uuid';
import type { Scan } from './scan-segment';
import { sha256 } from './sha256';

/** A file of the journal that begins with a header. */
export interface SegmentFile {
  readonly path: string;
  /** "<writer>/<file>", for reports. */
  readonly place: string;
  readonly scan: Scan;
}
/** A file with the segment's name under which its lines are known. */
export interface NamedSegment extends SegmentFile {
  readonly segment: string;
}

function begins(short: Scan, long: Scan): boolean {
  return short.lines.every(({ hash }, place) => long.lines[place]?.hash === hash);
}
function byLength(one: SegmentFile, other: SegmentFile): number {
  return other.scan.lines.length - one.scan.lines.length || (one.place < other.place ? -1 : 1);
}
/** Stays the same as long as the copies part at the same line. */
function nameOfBranch(branch: Scan, main: Scan): string {
  const parting = branch.lines.find(({ hash }, place) => main.lines[place]?.hash !== hash);
  return asUuid(sha256(`${branch.header.segment}\0${parting?.hash}`), '8');
}
/**
 * Sync programs leave copies of a file ("… (conflicted copy).jsonl"). Of files with the same segment the longest is read;
 * one that is only its beginning is left out; one that parts from it is read under a name of its own, made from the line
 * where it parts (the index drops the entries that it repeats).
 */
export function settleCopies(files: readonly SegmentFile[]): NamedSegment[] {
  const kept = new Map<string, NamedSegment[]>();
  for (const file of files.toSorted(byLength)) {
    const { segment } = file.scan.header;
    const [main, ...branches] = kept.get(segment) ?? [];
    if (!main) kept.set(segment, [{ ...file, segment }]);
    else if (![main, ...branches].some(({ scan }) => begins(file.scan, scan)))
      kept.set(segment, [main, ...branches, { ...file, segment: nameOfBranch(file.scan, main.scan) }]);
  }
  return [...kept.values()].flat();
}
