import { LEAST_CONTAINMENT, LEAST_JACCARD } from './decide-pair';
import { sharedCount } from './shingles-of';
import { SIGNATURE_LENGTH, type Sketch } from './sketch-of';

/** Places of a signature that make a band; two texts are compared if all places of one band are equal. */
const ROWS = 2;
/** So many bands find all but 1 in 60 pairs that share a quarter of their shingles, and all but 1 in 70,000 that share 40 %. */
const BANDS = SIGNATURE_LENGTH / ROWS;
/**
 * Entries of a bucket that are looked at, newest first. Announcements from one template fill buckets with thousands; a
 * reprint meets its statement in a quarter of its bands and more, so no single bucket has to be read whole.
 */
const MOST_IN_BUCKET = 1_000;
/** Texts that are worth a comparison word by word, best first: of one statement few archives hold so many versions. */
const MOST_MATES = 24;
/** How far below the least likeness an estimate may lie: three times its error. */
const MARGIN = 0.12;
const SMALLEST = 1 << 12;
const END = -1;

function bandKey(signature: Uint32Array, band: number): number {
  let key = Math.imul(band + 1, 0x9e3779b1);
  for (let row = 0; row < ROWS; row++) {
    key = Math.imul(key ^ (signature[band * ROWS + row] ?? 0), 0x85ebca6b);
    key ^= key >>> 13;
  }
  return key >>> 0;
}
function sameBand(a: Uint32Array, b: Uint32Array, band: number): boolean {
  for (let row = band * ROWS; row < (band + 1) * ROWS; row++) if (a[row] !== b[row]) return false;
  return true;
}
/** How much of both, and of the shorter one, two texts are likely to share. */
function estimate(a: Sketch, b: Sketch): { readonly jaccard: number; readonly containment: number } {
  let equal = 0;
  for (let place = 0; place < SIGNATURE_LENGTH; place++) if (a.signature[place] === b.signature[place]) equal += 1;
  const jaccard = equal / SIGNATURE_LENGTH;
  const shared = (jaccard / (1 + jaccard)) * (a.shingles + b.shingles);
  return { jaccard, containment: shared / Math.max(1, Math.min(a.shingles, b.shingles)) };
}
/** What share of the numbers and names of the text that has fewer of them the other has too. */
function sharedFacts(a: Sketch, b: Sketch): number {
  const fewer = Math.min(a.facts.length, b.facts.length);
  return fewer === 0 ? 1 : sharedCount(a.facts, b.facts) / fewer;
}
/**
 * The sketches of all texts in bands (LSH), in one chained hash table: 40 MB for 20,000 texts, sketches and all. Adding and
 * asking take a time that depends on the texts in the same buckets only.
 */
export class SketchTable {
  private sketches: Sketch[] = [];
  /** The id of each slot; undefined where the text was removed or changed. */
  private ids: (string | undefined)[] = [];
  private slots = new Map<string, number>();
  private heads = new Int32Array(SMALLEST).fill(END);
  /** Entry `slot * BANDS + band` leads to the entry of the same bucket that was made before it. */
  private next = new Int32Array(SMALLEST);

  /** Puts a text's sketch, in place of an older one. */
  put(id: string, sketch: Sketch): void {
    this.remove(id);
    if ((this.ids.length + 1) * BANDS > this.heads.length) this.rebuild();
    this.link(id, sketch);
  }
  remove(id: string): void {
    const slot = this.slots.get(id);
    if (slot !== undefined) this.ids[slot] = undefined;
    this.slots.delete(id);
  }
  /** Ids of the texts that may be one statement with this one, the likeliest first, at most `MOST_MATES`. */
  matesOf(id: string, sketch: Sketch): string[] {
    const found: { readonly id: string; readonly rank: number }[] = [];
    for (const slot of this.slotsMet(sketch.signature)) {
      const [mate, known] = [this.ids[slot], this.sketches[slot]];
      if (mate === undefined || mate === id || !known) continue;
      const { jaccard, containment } = estimate(sketch, known);
      if (jaccard < LEAST_JACCARD - MARGIN || containment < LEAST_CONTAINMENT - 2 * MARGIN) continue;
      found.push({ id: mate, rank: containment + sharedFacts(sketch, known) });
    }
    found.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
    return found.slice(0, MOST_MATES).map((mate) => mate.id);
  }
  private slotsMet(signature: Uint32Array): Set<number> {
    const met = new Set<number>();
    for (let band = 0; band < BANDS; band++) {
      let entry = this.heads[bandKey(signature, band) & (this.heads.length - 1)] ?? END;
      for (let seen = 0; entry !== END && seen < MOST_IN_BUCKET; seen++) {
        const slot = Math.floor(entry / BANDS);
        const known = this.sketches[slot]?.signature;
        if (known && sameBand(signature, known, band)) met.add(slot);
        entry = this.next[entry] ?? END;
      }
    }
    return met;
  }
  private link(id: string, sketch: Sketch): void {
    const slot = this.ids.push(id) - 1;
    this.sketches[slot] = sketch;
    this.slots.set(id, slot);
    for (let band = 0; band < BANDS; band++) {
      const head = bandKey(sketch.signature, band) & (this.heads.length - 1);
      this.next[slot * BANDS + band] = this.heads[head] ?? END;
      this.heads[head] = slot * BANDS + band;
    }
  }
  /** Makes room for half as much again as is there, and leaves out what was removed. */
  private rebuild(): void {
    const kept = [...this.slots].flatMap(([id, slot]) => {
      const sketch = this.sketches[slot];
      return sketch ? [[id, sketch] as const] : [];
    });
    let size = SMALLEST;
    while (size < 1.5 * (kept.length + 1) * BANDS) size *= 2;
    this.heads = new Int32Array(size).fill(END);
    this.next = new Int32Array(size);
    [this.ids, this.sketches, this.slots] = [[], [], new Map()];
    for (const [id, sketch] of kept) this.link(id, sketch);
  }
}
