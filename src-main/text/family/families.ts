import { decidePair, LEAST_SHINGLES, type Verdict } from './decide-pair';
import type { Reading } from './reading-of';
import { sketchOf } from './sketch-of';
import { SketchTable } from './sketch-table';

/** Ties that are enough to hold an article in its family: thousands of copies of one page need not all know each other. */
const MOST_TIES = 8;
/** Pairs that are looked at before two groups become one: they are tied by a pair that was decided, so few can object. */
const MOST_OBJECTIONS = 32;
/**
 * Articles tied together that are grouped anew when one comes or goes, so that the order in which they came plays no part.
 * More than that are no statement with its reprints but some page saved again and again: it is enough to add to them.
 */
const MOST_REGROUPED = 64;

/** Two articles that are one statement, and how alike they are. */
interface Tie {
  readonly pair: readonly [string, string];
  readonly likeness: number;
}
function mostAlikeFirst(a: Tie, b: Tie): number {
  // Pairs that are equally alike keep the order of their ids, whatever the order in which they were decided.
  return b.likeness - a.likeness || (a.pair.join() < b.pair.join() ? -1 : 1);
}
/**
 * Families of articles: one statement, its reprints and versions. Adding one costs the same however many others there are.
 * The texts themselves are not kept: `readingOf` is asked for those that have to be compared.
 */
export class Families {
  private readonly table = new SketchTable();
  /** What was decided of two articles, at both: those that are one statement, and others that a chain of such pairs ties. */
  private readonly decided = new Map<string, Map<string, Verdict>>();
  private readonly families = new Map<string, readonly string[]>();
  private settled = 0;

  constructor(private readonly readingOf: (id: string) => Promise<Reading | undefined>) {}

  /** Adds an article, or puts its new text in place of the old. */
  async put(id: string, reading: Reading): Promise<void> {
    await this.remove(id);
    if (reading.shingleSet.length < LEAST_SHINGLES) return;
    const sketch = sketchOf(reading);
    const ties = await this.tie(id, reading, this.table.matesOf(id, sketch));
    this.table.put(id, sketch);
    if (ties.length > 0) await this.regroup(id, ties);
  }
  async remove(id: string): Promise<void> {
    this.table.remove(id);
    const known = this.decided.get(id);
    if (!known) return;
    this.settle(this.familyOf(id).filter((member) => member !== id));
    for (const other of known.keys()) this.decided.get(other)?.delete(id);
    this.decided.delete(id);
    this.families.delete(id);
    for (const [other, { kind }] of known) if (kind === 'same') await this.regroup(other, []);
  }
  /** All articles of an article's family, itself among them, sorted; none where it stands alone. */
  familyOf(id: string): readonly string[] {
    return this.families.get(id) ?? [];
  }
  /** Grows whenever a family may have changed. */
  get generation(): number {
    return this.settled;
  }
  /** Every family of two or more. */
  all(): (readonly string[])[] {
    return [...new Set(this.families.values())];
  }
  /** Ties the article to those of its mates that are one statement with it. */
  private async tie(id: string, reading: Reading, mates: readonly string[]): Promise<Tie[]> {
    const ties: Tie[] = [];
    for (const mate of mates) {
      const other = await this.readingOf(mate);
      const verdict = other && decidePair(reading, other);
      if (verdict?.kind !== 'same') continue;
      this.note(id, mate, verdict);
      if (ties.push({ pair: [id, mate], likeness: verdict.likeness }) === MOST_TIES) break;
    }
    return ties;
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
  /** Groups all that a chain ties to the article anew; where they are too many, only its new ties are added to what is there. */
  private async regroup(id: string, ties: readonly Tie[]): Promise<void> {
    const tied = this.tiedTo(id);
    if (tied.length > MOST_REGROUPED) return this.group([], ties);
    return this.group(tied, this.tiesAmong(tied));
  }
  /** Articles that a chain of ties leads to from this one, itself among them; no more than are grouped anew, and one. */
  private tiedTo(id: string): string[] {
    const met = new Set([id]);
    for (const member of met) {
      for (const [other, { kind }] of this.decided.get(member) ?? []) if (kind === 'same') met.add(other);
      if (met.size > MOST_REGROUPED) break;
    }
    return [...met];
  }
  private tiesAmong(members: readonly string[]): Tie[] {
    return members.flatMap((id) =>
      Array.from(this.decided.get(id) ?? []).flatMap(([other, verdict]): Tie[] =>
        verdict.kind === 'same' && id < other ? [{ pair: [id, other], likeness: verdict.likeness }] : [],
      ),
    );
  }
  /**
   * Makes groups of what is tied, the most alike first, unless someone in the one is known to be a statement apart from someone
   * in the other: a chain of ties never holds two statements together. `afresh` are articles that leave their families first.
   */
  private async group(afresh: readonly string[], ties: readonly Tie[]): Promise<void> {
    for (const id of afresh) this.families.delete(id);
    for (const { pair } of ties.toSorted(mostAlikeFirst)) {
      const [one, other] = pair.map((id) => this.families.get(id) ?? [id]) as [readonly string[], readonly string[]];
      if (one === other || (await this.isObjected(one, other))) continue;
      this.settle([...one, ...other]);
    }
  }
  private settle(members: readonly string[]): void {
    this.settled += 1;
    const family = members.toSorted();
    for (const id of family) {
      if (family.length > 1) this.families.set(id, family);
      else this.families.delete(id);
    }
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
