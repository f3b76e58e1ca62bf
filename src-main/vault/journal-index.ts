import type { Header, Mention, Tip } from './journal-line';

/** Where the lines of a segment are: byte offsets without the LF, and their hashes. Line n is at n - 1. */
export interface Segment {
  readonly segment: string;
  readonly path: string;
  readonly headerHash: string;
  readonly starts: number[];
  readonly ends: number[];
  readonly hashes: string[];
}
export interface Place {
  readonly segment: Segment;
  readonly line: number;
}
/**
 * Knows where everything in the journal is and keeps none of it. Lines are numbered 1 … n over the entries that are used:
 * an unreadable or repeated one leaves no gap, because a gap means to the reader that something is still to come.
 */
export class JournalIndex {
  /** In the order in which they are replayed. */
  readonly segments = new Map<string, Segment>();
  private readonly targets = new Map<string, Place[]>();
  private readonly entries = new Set<string>();
  private readonly named = new Set<string>();

  addSegment(segment: string, path: string, headerHash: string, { tips }: Pick<Header, 'tips'>): Segment {
    const added: Segment = { segment, path, headerHash, starts: [], ends: [], hashes: [] };
    this.segments.set(segment, added);
    for (const { hash } of tips) this.named.add(hash);
    return added;
  }
  /** Null when this entry is known already. */
  addLine(segment: Segment, start: number, end: number, hash: string, mention: Mention): Place | null {
    if (this.entries.has(mention.id)) return null;
    this.entries.add(mention.id);
    segment.starts.push(start);
    segment.ends.push(end);
    const place = { segment, line: segment.hashes.push(hash) };
    for (const target of new Set(mention.changes.map(([, target]) => target))) {
      const places = this.targets.get(target);
      if (places) places.push(place);
      else this.targets.set(target, [place]);
    }
    return place;
  }
  /** Last lines that no known header names: what a new header must name, so that a lost end of a segment shows. */
  tips(): Tip[] {
    return [...this.segments.values()]
      .map(({ segment, headerHash, hashes }) => ({
        segment,
        line: hashes.length,
        hash: hashes.at(-1) ?? headerHash,
      }))
      .filter(({ hash }) => !this.named.has(hash));
  }
  knows(target: string): boolean {
    return this.targets.has(target);
  }
  /** Every place with a change of one of the targets, each once. */
  placesOf(targets: Iterable<string>): Place[] {
    return [...new Set([...targets].flatMap((target) => this.targets.get(target) ?? []))];
  }
}
