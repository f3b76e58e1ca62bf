import { Families } from '#text/family/families';
import { type FamilyArticle, type Reading, readingOf } from '#text/family/reading-of';
import type { Article } from '../archive/rows';

/** Articles that are related before the worker looks for questions again: some 20 ms of work. */
const SLICE = 16;
/** Texts kept as they were read for the last comparisons: reprints often come together. Each takes some 40 kB. */
const MOST_READ = 128;

/** What an article is compared by, as one string: while it stays the same, nothing has to be done. */
function stampOf({ text, title, titleFrom, date, dateFrom, trashedAt }: Article): string {
  return trashedAt === 0 ? [text, title, titleFrom.by, date, dateFrom.sure].join('\n') : '';
}
/** Keeps the families of all articles outside the trash; derived like the index, and built beside it in small slices. */
export class Kinship {
  private readonly families = new Families((id) => this.reading(id));
  private readonly stamps = new Map<string, string>();
  private readonly waiting = new Set<string>();
  private readonly read = new Map<string, Reading>();

  constructor(private readonly load: (id: string) => Promise<FamilyArticle | undefined>) {}

  /** Takes note of an article's new state. */
  see(article: Article): void {
    const stamp = stampOf(article);
    if ((this.stamps.get(article.id) ?? '') === stamp) return;
    this.stamps.set(article.id, stamp);
    this.waiting.add(article.id);
    this.read.delete(article.id);
  }
  /** Whether articles wait to be related. */
  get waits(): boolean {
    return this.waiting.size > 0;
  }
  /** Relates some of those that wait; true if a family may have changed. */
  async relateSome(): Promise<boolean> {
    const before = this.families.generation;
    for (const id of [...this.waiting].slice(0, SLICE)) {
      this.waiting.delete(id);
      const reading = await this.reading(id);
      if (reading) await this.families.put(id, reading);
      else {
        // Of an article in the trash, or whose text is yet to come: it is seen anew when that changes.
        this.stamps.delete(id);
        await this.families.remove(id);
      }
    }
    return this.families.generation > before;
  }
  /** An article's reprints and versions, itself among them; none where it stands alone. */
  familyOf(id: string): readonly string[] {
    return this.families.familyOf(id);
  }
  private async reading(id: string): Promise<Reading | undefined> {
    const known = this.read.get(id);
    const article = known ? undefined : await this.load(id);
    const reading = known ?? (article && readingOf(article));
    if (!reading) return undefined;
    this.read.delete(id);
    this.read.set(id, reading);
    for (const [oldest] of this.read) {
      if (this.read.size <= MOST_READ) break;
      this.read.delete(oldest);
    }
    return reading;
  }
}
