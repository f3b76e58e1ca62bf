/** Numbers that look random and are the same for the same seed (mulberry32, public domain). */
export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both possible. */
  readonly between: (low: number, high: number) => number;
  /** One of the items; undefined where there is none. */
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
  readonly bytes: (count: number) => Uint8Array;
}
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (items) => items[Math.floor(next() * items.length)],
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  };
}
