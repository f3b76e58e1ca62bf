import { decidePair, LEAST_SHINGLES, type Verdict } from './decide-pair';
import type { Reading } from './reading-of';
import { sketchOf } from './sketch-of';
import { SketchTable } from './sketch-table';

/** Pairs that are looked at before two groups become one: they are tied by a pair that was decided, so few can object. */
const MOST_OBJECTIONS = 32;

/**
 * Families of articles: one statement, its reprints and versions. Adding one costs the same however many others there are.
 * The texts themselves are not kept: `readingOf` is asked for those that have to be compared.
 */
export class Families {
  private readonly table = new SketchTable();
  /** What was decided of two articles, at both: those that are one statement, and those that a chain of such pairs ties. */
  private readonly decided = new Map<string, Map<string, Verdict>>();
  private readonly families = new Map<string, readonly string[]>();

  constructor(private readonly readingOf: (id: string) => Promise<Reading | undefined>) {}

  /** Adds an article, or puts its new text in place of the old. */
  async put(id: string, reading: Reading): Promise<void> {
    await this.remove(id);
    if (reading.shingleSet.length < LEAST_SHINGLES) return;
    const sketch = sketchOf(reading);
    for (const mate of this.table.matesOf(id, sketch)) {
      const other = await this.readingOf(mate);
      const verdict = other && decidePair(reading, other);
      if (verdict?.kind === 'same') this.note(id, mate, verdict);
    }
    this.table.put(id, sketch);
    await this.regroup(this.tiedTo(id));
  }
  async remove(id: string): Promise<void> {
    this.table.remove(id);
    const tied = this.tiedTo(id).filter((member) => member !== id);
    for (const other of this.decided.get(id)?.keys() ?? []) this.decided.get(other)?.delete(id);
    this.decided.delete(id);
    this.families.delete(id);
    await this.regroup(tied);
  }
  /** All articles of an article's family, itself among them, sorted; none where it stands alone. */
  familyOf(id: string): readonly string[] {
    return this.families.get(id) ?? [];
  }
  /** Every family of two or more. */
  all(): (readonly string[])[] {
    return [...new Set(this.families.values())];
  }
  private note(a: string, b: string, verdict: Verdict): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.decided.get(one);
      if (known) known.set(other, verdict);
      else this.decided.set(one, new Map([[other, verdict]]));
    }
  }
  /** Articles that a chain of pairs ties to this one. */
  private tiedTo(id: string): string[] {
    const met = new Set([id]);
    for (const member of met)
      for (const [other, { kind }] of this.decided.get(member) ?? []) if (kind === 'same') met.add(other);
    return [...met];
  }
  /**
   * Groups articles anew: pairs become one group, the most alike first, unless someone in the one is known to be a statement
   * apart from someone in the other. So a chain of pairs never holds two statements, in whatever order they came.
   */
  private async regroup(members: readonly string[]): Promise<void> {
    const groups = new Map(members.map((id) => [id, [id]]));
    for (const [a, b] of this.pairsAmong(members)) {
      const [one, other] = [groups.get(a) ?? [], groups.get(b) ?? []];
      if (one === other || (await this.isObjected(one, other))) continue;
      one.push(...other);
      for (const id of other) groups.set(id, one);
    }
    for (const group of new Set(groups.values())) {
      const family = group.sort();
      for (const id of family) {
        if (family.length > 1) this.families.set(id, family);
        else this.families.delete(id);
      }
    }
  }
  private pairsAmong(members: readonly string[]): (readonly [string, string])[] {
    const pairs: { readonly pair: readonly [string, string]; readonly likeness: number }[] = [];
    for (const id of members.toSorted()) {
      for (const [other, verdict] of this.decided.get(id) ?? []) {
        if (verdict.kind === 'same' && id < other) pairs.push({ pair: [id, other], likeness: verdict.likeness });
      }
    }
    pairs.sort((x, y) => y.likeness - x.likeness || (x.pair.join() < y.pair.join() ? -1 : 1));
    return pairs.map(({ pair }) => pair);
  }
  private async isObjected(one: readonly string[], other: readonly string[]): Promise<boolean> {
    let looked = 0;
    for (const a of one) {
      for (const b of other) {
        if (looked++ === MOST_OBJECTIONS) return false;
        if ((await this.verdictOf(a, b)).kind === 'apart') return true;
      }
    }
    return false;
  }
  private async verdictOf(a: string, b: string): Promise<Verdict> {
    const known = this.decided.get(a)?.get(b);
    if (known) return known;
    const [one, other] = [await this.readingOf(a), await this.readingOf(b)];
    const verdict: Verdict = one && other ? decidePair(one, other) : { kind: 'unlike' };
    this.note(a, b, verdict);
    return verdict;
  }
}
