/** Counts the words of the index and tells the commonest that begin with a prefix, so that one letter costs no more than a word. */
export class Vocabulary {
  private readonly counts = new Map<string, number>();
  private sorted: string[] | null = [];

  add(term: string): void {
    const count = this.counts.get(term);
    if (count === undefined) this.sorted = null;
    this.counts.set(term, (count ?? 0) + 1);
  }
  /** At most `limit` words that begin with the prefix (itself among them), the commonest first. */
  startingWith(prefix: string, limit: number): string[] {
    this.sorted ??= [...this.counts.keys()].sort();
    const found: string[] = [];
    for (let at = this.firstFrom(prefix, this.sorted); this.sorted[at]?.startsWith(prefix); at++)
      found.push(this.sorted[at] ?? '');
    const common = (term: string): number => this.counts.get(term) ?? 0;
    return found.sort((a, b) => common(b) - common(a)).slice(0, limit);
  }
  private firstFrom(prefix: string, sorted: readonly string[]): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
