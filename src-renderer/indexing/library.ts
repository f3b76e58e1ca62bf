import type { Annotation, Article } from '../archive/rows';

/** What a list of articles shows of one. */
export interface LibraryRow {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly lang: string;
  readonly readAt: number;
  readonly addedAt: number;
  readonly trashedAt: number;
  /** How many annotations it has outside the trash. */
  readonly annotations: number;
  /** The different tags of these and of the article itself. */
  readonly tags: readonly string[];
}
export type LibraryView = 'all' | 'unread' | 'recent' | 'trash';
export interface LibraryList {
  readonly ids: readonly string[];
  /** Runs of the list that share a month ("2024-01"), a year ("2024") or no date (""), in order. */
  readonly groups: readonly { readonly key: string; readonly count: number }[];
}
export interface LibraryCounts {
  readonly all: number;
  readonly unread: number;
  readonly recent: number;
  readonly trash: number;
  readonly annotations: number;
  /** Passages that carry each tag; articles tagged as a whole are not counted here. */
  readonly tags: Readonly<Record<string, number>>;
}
/** "Recently added" looks back a week. */
const RECENT_MS = 7 * 24 * 60 * 60 * 1000;
const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Where a row comes in time: later dates first, no date last. "2024" and "2024-01" stand before their days. */
function byDate(a: LibraryRow, b: LibraryRow): number {
  if (a.date !== b.date) {
    if (a.date === '' || b.date === '') return a.date === '' ? 1 : -1;
    return a.date < b.date ? 1 : -1;
  }
  return COLLATOR.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
}
/** Latest additions first. */
function byAdded(a: LibraryRow, b: LibraryRow): number {
  return b.addedAt - a.addedAt || byDate(a, b);
}
function monthOf(date: string): string {
  return /^\d{4}-\d{2}/.exec(date)?.[0] ?? /^-?\d{4}/.exec(date)?.[0] ?? '';
}
/** A small table of all articles, so that sorting and filtering never touch the database. */
export class Library {
  private readonly rows = new Map<string, LibraryRow>();
  private readonly marks = new Map<string, readonly Annotation[]>();

  /** Puts an article's new state; `annotations` are all of its annotations. */
  put(article: Article, annotations: readonly Annotation[]): void {
    const live = annotations.filter(({ trashedAt }) => trashedAt === 0);
    this.marks.set(article.id, live);
    const { id, title, date, source, lang, readAt, addedAt, trashedAt } = article;
    const tags = [...new Set([...live.flatMap((annotation) => annotation.tags), ...article.tags])];
    this.rows.set(id, { id, title, date, source, lang, readAt, addedAt, trashedAt, annotations: live.length, tags });
  }
  get size(): number {
    return this.rows.size;
  }
  row(id: string): LibraryRow | undefined {
    return this.rows.get(id);
  }
  /** The articles of a view in their order; with tags, only those that carry one of them. */
  list(view: LibraryView, now: number, tags: readonly string[] = []): LibraryList {
    const carries = (row: LibraryRow): boolean => tags.length === 0 || row.tags.some((tag) => tags.includes(tag));
    const rows = [...this.rows.values()].filter((row) => isIn(view, row, now) && carries(row));
    rows.sort(view === 'recent' ? byAdded : byDate);
    const groups: { key: string; count: number }[] = [];
    for (const row of rows) {
      const key = view === 'recent' ? '' : monthOf(row.date);
      const last = groups.at(-1);
      if (last?.key === key) last.count += 1;
      else groups.push({ key, count: 1 });
    }
    return { ids: rows.map(({ id }) => id), groups };
  }
  counts(now: number): LibraryCounts {
    const counts = { all: 0, unread: 0, recent: 0, trash: 0, annotations: 0 };
    const tags: Record<string, number> = {};
    for (const row of this.rows.values()) {
      for (const view of ['all', 'unread', 'recent', 'trash'] as const) if (isIn(view, row, now)) counts[view] += 1;
      if (row.trashedAt !== 0) continue;
      counts.annotations += row.annotations;
      for (const { tags: ids } of this.marks.get(row.id) ?? []) for (const id of ids) tags[id] = (tags[id] ?? 0) + 1;
    }
    return { ...counts, tags };
  }
}
function isIn(view: LibraryView, row: LibraryRow, now: number): boolean {
  if (view === 'trash') return row.trashedAt !== 0;
  if (row.trashedAt !== 0) return false;
  if (view === 'unread') return row.readAt === 0;
  return view === 'all' || now - row.addedAt < RECENT_MS;
}
