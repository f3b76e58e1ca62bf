import type { Reading } from './reading-of';

/** What is kept of every text, so that those that may be its like are found without reading them: about 1 kB. */
export interface Sketch {
  /** MinHash: the share of equal places of two signatures estimates the share of shingles that the texts have in common. */
  readonly signature: Uint32Array;
  /** How many different shingles it was made from. */
  readonly shingles: number;
  /** Hashes of different numbers and names, ascending. */
  readonly facts: Uint32Array;
}
/** Places of a signature: an estimate is then right to within some 4 hundredths, and a signature takes 512 bytes. */
export const SIGNATURE_LENGTH = 128;
/** Enough names and numbers to tell a text from others made from its template. */
const MOST_FACTS = 128;

/** The same multipliers on every machine and in every release (a Weyl sequence, mixed), odd so that none loses a bit. */
const SEEDS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, at) => {
  const step = Math.imul(at + 1, 0x9e3779b9);
  return (Math.imul(step ^ (step >>> 15), 0x2c1b3c6d) | 1) >>> 0;
});

/** Sketches a text; what it has fewer of than a shingle has no sketch to speak of and is like nothing. */
export function sketchOf({ shingleSet, facts }: Reading): Sketch {
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (let place = 0; place < SIGNATURE_LENGTH; place++) {
    const seed = SEEDS[place] ?? 1;
    let least = 0xffffffff;
    for (const shingle of shingleSet) {
      const mixed = Math.imul(shingle ^ (seed >>> 7), seed);
      const hash = (mixed ^ (mixed >>> 15)) >>> 0;
      if (hash < least) least = hash;
    }
    signature[place] = least;
  }
  return { signature, shingles: shingleSet.length, facts: facts.slice(0, MOST_FACTS) };
}
