import type { Annotation, Article } from '../archive/rows';

/** What a list of articles shows of one. */
export interface LibraryRow {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly lang: string;
  /** Path of the folder below the import root. */
  readonly folder: string;
  /** 0 until its text has been indexed. */
  readonly words: number;
  readonly readAt: number;
  readonly addedAt: number;
  readonly trashedAt: number;
  /** How many annotations it has outside the trash. */
  readonly annotations: number;
  /** The different tags of these and of the article itself. */
  readonly tags: readonly string[];
}
/** What places an article in time. */
type Dated = Pick<LibraryRow, 'id' | 'title' | 'date'>;
type LibraryView = 'all' | 'unread' | 'recent' | 'trash';
export type LibrarySort = 'date' | 'title' | 'source' | 'added' | 'words' | 'annotations';
/** What a list shows and in which order. Empty strings and lists narrow nothing. */
export interface ListSpec {
  readonly view: LibraryView;
  /** Articles that carry one of these tags, themselves or in an annotation. */
  readonly tags: readonly string[];
  /** Articles in this folder or below it. */
  readonly folder: string;
  readonly langs: readonly string[];
  /** Four digits; '' for all, 'none' for articles without a date. */
  readonly years: readonly string[];
  readonly read: 'all' | 'read' | 'unread';
  readonly sort: LibrarySort;
  /** The other way round than usual (newest, A, most first). */
  readonly reversed: boolean;
}
export const EVERYTHING: ListSpec = {
  view: 'all',
  tags: [],
  folder: '',
  langs: [],
  years: [],
  read: 'all',
  sort: 'date',
  reversed: false,
};
export interface LibraryList {
  readonly ids: readonly string[];
  /** Runs of the list that share a month ("2024-01"), a year ("2024") or no date (""), in order; one run for other sorts. */
  readonly groups: readonly { readonly key: string; readonly count: number }[];
  /** How many articles of the view have each language and year, whatever is chosen of them: what a filter offers. */
  readonly langs: readonly Value[];
  readonly years: readonly Value[];
}
export interface Value {
  readonly value: string;
  readonly count: number;
}
export interface LibraryCounts {
  readonly all: number;
  readonly unread: number;
  readonly recent: number;
  readonly trash: number;
  readonly annotations: number;
  /** Passages that carry each tag; articles tagged as a whole are not counted here. */
  readonly tags: Readonly<Record<string, number>>;
  /** Every folder that holds articles, itself or below, sorted; counts include what is below. */
  readonly folders: readonly Value[];
}
/** "Recently added" looks back a week. */
const RECENT_MS = 7 * 24 * 60 * 60 * 1000;
const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

type Compare = (a: LibraryRow, b: LibraryRow) => number;

function laterFirst(a: Dated, b: Dated): number {
  return a.date === b.date ? 0 : a.date < b.date ? 1 : -1;
}
function byTitle(a: Dated, b: Dated): number {
  return COLLATOR.compare(a.title, b.title);
}
/** Where an article comes in time: later dates first, no date last; "2024" and "2024-01" stand behind their days. */
export function byDate(a: Dated, b: Dated): number {
  const placed = Number(b.date !== '') - Number(a.date !== '');
  return placed || laterFirst(a, b) || byTitle(a, b) || (a.id < b.id ? -1 : 1);
}
const ORDERS: Readonly<Record<LibrarySort, Compare>> = {
  date: laterFirst,
  title: byTitle,
  source: (a, b) => COLLATOR.compare(a.source, b.source),
  added: (a, b) => b.addedAt - a.addedAt,
  words: (a, b) => b.words - a.words,
  annotations: (a, b) => b.annotations - a.annotations,
};
/** What a sort cannot place (no date, no source) comes last, also when the order is turned round. */
function isPlaced(sort: LibrarySort, row: LibraryRow): boolean {
  return sort === 'date' ? row.date !== '' : sort === 'source' ? row.source !== '' : true;
}
function orderOf(sort: LibrarySort, reversed: boolean): Compare {
  const direction = reversed ? -1 : 1;
  return (a, b) =>
    Number(isPlaced(sort, b)) - Number(isPlaced(sort, a)) || ORDERS[sort](a, b) * direction || byDate(a, b);
}
/** The month of a date, or its year where that is all it says; '' for none. */
export function monthOf(date: string): string {
  return /^\d{4}-\d{2}/.exec(date)?.[0] ?? yearOf(date);
}
function yearOf(date: string): string {
  return /^-?\d{4}/.exec(date)?.[0] ?? '';
}
function isIn(view: LibraryView, row: LibraryRow, now: number): boolean {
  if (view === 'trash') return row.trashedAt !== 0;
  if (row.trashedAt !== 0) return false;
  if (view === 'unread') return row.readAt === 0;
  return view === 'all' || now - row.addedAt < RECENT_MS;
}
function liesIn(folder: string, row: LibraryRow): boolean {
  return folder === '' || row.folder === folder || row.folder.startsWith(`${folder}/`);
}
function meets({ tags, folder, langs, years, read }: ListSpec, row: LibraryRow): boolean {
  return (
    (tags.length === 0 || row.tags.some((tag) => tags.includes(tag))) &&
    liesIn(folder, row) &&
    (langs.length === 0 || langs.includes(row.lang)) &&
    (years.length === 0 || years.includes(yearOf(row.date) || 'none')) &&
    (read === 'all' || (read === 'read') === (row.readAt !== 0))
  );
}
function countBy(rows: readonly LibraryRow[], read: (row: LibraryRow) => string): Value[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(read(row), (counts.get(read(row)) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
function groupsOf(rows: readonly LibraryRow[], keyOf: (row: LibraryRow) => string): { key: string; count: number }[] {
  const groups: { key: string; count: number }[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const last = groups.at(-1);
    if (last?.key === key) last.count += 1;
    else groups.push({ key, count: 1 });
  }
  return groups;
}
function foldersOf(rows: Iterable<LibraryRow>): Value[] {
  const counts = new Map<string, number>();
  for (const { folder, trashedAt } of rows) {
    if (folder === '' || trashedAt !== 0) continue;
    const names = folder.split('/');
    for (let depth = 1; depth <= names.length; depth++) {
      const path = names.slice(0, depth).join('/');
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => COLLATOR.compare(a.value, b.value));
}
/** A small table of all articles, so that sorting and filtering never touch the database. */
export class Library {
  private readonly rows = new Map<string, LibraryRow>();
  private readonly marks = new Map<string, readonly Annotation[]>();

  /** Puts an article's new state; `annotations` are all of its annotations. */
  put(article: Article, annotations: readonly Annotation[]): void {
    const live = annotations.filter(({ trashedAt }) => trashedAt === 0);
    this.marks.set(article.id, live);
    const { id, title, date, source, lang, folder, readAt, addedAt, trashedAt } = article;
    const tags = [...new Set([...live.flatMap((annotation) => annotation.tags), ...article.tags])];
    const words = this.rows.get(id)?.words ?? 0;
    const about = { id, title, date, source, lang, folder, words, readAt, addedAt, trashedAt };
    this.rows.set(id, { ...about, annotations: live.length, tags });
  }
  /** Its text has been read: it has so many words. */
  putWords(id: string, words: number): void {
    const row = this.rows.get(id);
    if (row && row.words !== words) this.rows.set(id, { ...row, words });
  }
  get size(): number {
    return this.rows.size;
  }
  all(): Iterable<LibraryRow> {
    return this.rows.values();
  }
  row(id: string): LibraryRow | undefined {
    return this.rows.get(id);
  }
  list(spec: ListSpec, now: number): LibraryList {
    const all = [...this.rows.values()].filter((row) => isIn(spec.view, row, now));
    const rows = all.filter((row) => meets(spec, row)).sort(orderOf(spec.sort, spec.reversed));
    return {
      ids: rows.map(({ id }) => id),
      groups: groupsOf(rows, ({ date }) => (spec.sort === 'date' ? monthOf(date) : '')),
      langs: countBy(all, ({ lang }) => lang).sort((a, b) => b.count - a.count),
      years: countBy(all, ({ date }) => yearOf(date) || 'none').sort((a, b) => (a.value < b.value ? 1 : -1)),
    };
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
    return { ...counts, tags, folders: foldersOf(this.rows.values()) };
  }
}
