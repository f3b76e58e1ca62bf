import type { ArticleAdded } from '#contract/article';
import type { Asked, Change, JournalLine } from '#contract/change';
import { uuid7 } from '#text/uuid';
import { COMMON_WORDS } from './make-texts';
import type { Random } from './random';

interface Known {
  readonly articles: Map<string, ArticleAdded>;
  /** The note of each annotation. */
  readonly notes: Map<string, string>;
  readonly tags: string[];
}
const HUNDRED_DAYS = 8_640_000_000;

/** What a researcher does, at random: annotate, tag, write notes, edit, trash, read. */
export class Researcher {
  private readonly known: Known = { articles: new Map(), notes: new Map(), tags: [] };

  constructor(private readonly random: Random) {}

  /** How many articles there are. */
  get articles(): number {
    return this.known.articles.size;
  }
  newId(): string {
    return uuid7(Date.now(), this.random.bytes(10));
  }
  /** Learns from the journal what there is to work on. */
  learn(lines: readonly JournalLine[]): void {
    for (const { entry } of lines)
      for (const { kind, target, value } of entry.changes) {
        if (kind === 'article.add') this.known.articles.set(target, value);
        if (kind === 'annotation.add' || kind === 'annotation.note') this.known.notes.set(target, value.note);
        if (kind === 'tag.add') this.known.tags.push(target);
      }
  }
  /** The next action; null while there is no article. */
  next(): Asked | null {
    const { random, known } = this;
    const article = random.pick([...known.articles.keys()]);
    if (article === undefined) return null;
    const annotation = random.pick([...known.notes.keys()]);
    const makers = [
      () => this.annotate(article),
      () => this.annotate(article),
      () => [this.edit(article)],
      () => [this.trash(article)],
      () => (annotation === undefined ? this.annotate(article) : [this.note(annotation)]),
      () => (annotation === undefined ? this.annotate(article) : [this.tag(annotation)]),
    ];
    return { action: this.newId(), changes: random.pick(makers)?.() ?? [] };
  }
  private words(count: number): string {
    return Array.from({ length: count }, () => this.random.pick(COMMON_WORDS)).join(' ');
  }
  /** Sometimes with a new tag, which holds together with the annotation or not at all. */
  private annotate(article: string): Change[] {
    const [exact, start] = [this.words(this.random.between(1, 30)), this.random.between(0, 2_000)];
    const fresh = this.random.next() < 0.3 ? this.newId() : null;
    const tag = fresh ?? this.random.pick(this.known.tags);
    const text = this.known.articles.get(article)?.text ?? '';
    const made = { text, start, end: start + exact.length, exact, prefix: this.words(4), suffix: this.words(4) };
    const value = { article, made, note: this.words(this.random.between(0, 40)), tags: tag ? [tag] : [] };
    const named = { parent: '', name: this.words(2), colour: '', definition: '', order: 0 } as const;
    const added: Change[] = fresh ? [{ kind: 'tag.add', target: fresh, base: '', value: named, was: null }] : [];
    return [...added, { kind: 'annotation.add', target: this.newId(), base: '', value, was: null }];
  }
  private edit(article: string): Change {
    const was = { title: this.known.articles.get(article)?.title ?? '' };
    return { kind: 'article.edit', target: article, base: '', value: { title: this.words(6) }, was };
  }
  private trash(article: string): Change {
    const kind = this.random.next() < 0.5 ? 'article.trash' : 'article.read';
    const at = this.random.next() < 0.5 ? 0 : HUNDRED_DAYS + this.random.between(0, HUNDRED_DAYS);
    return { kind, target: article, base: '', value: { at }, was: { at: 0 } };
  }
  private note(annotation: string): Change {
    const was = { note: this.known.notes.get(annotation) ?? '' };
    const value = { note: this.words(this.random.between(1, 60)) };
    return { kind: 'annotation.note', target: annotation, base: '', value, was };
  }
  private tag(annotation: string): Change {
    const tag = this.random.pick(this.known.tags);
    const value = { add: tag ? [tag] : [], remove: [] };
    return { kind: 'annotation.tags', target: annotation, base: '', value, was: null };
  }
}
