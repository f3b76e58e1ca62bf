import type { Anchor } from '#contract/change';
import { foldWord } from '#text/fold';
import { wordsOf } from '#text/words-of';
import type { Annotation, Article } from '../archive/rows';
import { byDate, monthOf } from './library';

export type AnnotationGrouping = 'article' | 'tag' | 'date';
/** Which annotations are listed, and under which heads. Empty fields leave all in. */
export interface AnnotationFilter {
  /** Tag ids: one of them is enough. */
  readonly tags: readonly string[];
  /** Every word of it stands in the quote or the note, case and accents aside. */
  readonly text: string;
  readonly article: string;
  /** EDTF: the article's date lies between them; "2024" as an end takes the whole year in. */
  readonly from: string;
  readonly to: string;
  readonly by: AnnotationGrouping;
}
/** A run of the list under one head: `key` is the article's id, the tag's (or '' for none), or the article's month (or ''). */
interface AnnotationGroup {
  readonly key: string;
  readonly count: number;
}
export interface AnnotationList {
  /** Newest article first, by place inside. Under tags, an annotation stands below each of its own. */
  readonly ids: readonly string[];
  readonly groups: readonly AnnotationGroup[];
  /** Different annotations in `ids`, and how many articles they are in. */
  readonly matching: number;
  readonly articles: number;
  /** Annotations in the archive, outside the trash. */
  readonly total: number;
}
/** What a row of the list shows. */
export interface AnnotationRow {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly lang: string;
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** As a citation names the place: "¶2–3"; '' in a heading, or while the text has not arrived. */
  readonly statements: string;
  readonly start: number;
  /** Whether its words stand there: where not, it waits for review. */
  readonly state: Anchor['state'];
  readonly createdAt: number;
  readonly changedAt: number;
}
interface Line {
  readonly id: string;
  readonly tags: readonly string[];
  /** Quote and note, folded once, so that a filter only compares. */
  readonly words: string;
  /** Of its article: said of each line, so that grouping has nothing to work out. */
  readonly article: string;
  readonly month: string;
}
interface Shelf {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** By place. */
  readonly lines: readonly Line[];
}
const DOUBT = /[~?%]$/;

/** Whether two dates are in order, as far as both are known: "2024" is neither before nor after "2024-03". */
function inOrder(early: string, late: string): boolean {
  const known = Math.min(early.length, late.length);
  return early.slice(0, known) <= late.slice(0, known);
}
/** Whether an EDTF date lies in a span; a date that is not known lies in none but the open one. */
export function isBetween(date: string, from: string, to: string): boolean {
  if (from === '' && to === '') return true;
  const known = date.replace(DOUBT, '');
  return known !== '' && (from === '' || inOrder(from, known)) && (to === '' || inOrder(known, to));
}
function byPlace(a: Annotation, b: Annotation): number {
  return a.now.start - b.now.start || (a.id < b.id ? -1 : 1);
}
function lineOf({ id, tags, made, note }: Annotation, article: Article): Line {
  return { id, tags, words: foldWord(`${made.exact}\n${note}`), article: article.id, month: monthOf(article.date) };
}
function under(found: readonly Line[], keyOf: (line: Line) => string): AnnotationGroup[] {
  const groups: { key: string; count: number }[] = [];
  for (const line of found) {
    const key = keyOf(line);
    const last = groups.at(-1);
    if (last?.key === key) last.count += 1;
    else groups.push({ key, count: 1 });
  }
  return groups;
}
/** A small table of all annotations outside the trash, so that filtering them never touches the database. */
export class AnnotationColumns {
  private readonly shelves = new Map<string, Shelf>();
  private sorted: readonly Shelf[] | null = null;
  private total = 0;

  /** Puts an article's new state; `annotations` are all of its annotations. */
  put(article: Article, annotations: readonly Annotation[]): void {
    const live = article.trashedAt === 0 ? annotations.filter(({ trashedAt }) => trashedAt === 0) : [];
    this.total += live.length - (this.shelves.get(article.id)?.lines.length ?? 0);
    this.sorted = null;
    const lines = live.toSorted(byPlace).map((annotation) => lineOf(annotation, article));
    if (lines.length === 0) this.shelves.delete(article.id);
    else this.shelves.set(article.id, { id: article.id, title: article.title, date: article.date, lines });
  }
  /** The annotations that pass a filter, in order; `tagOrder` are the tags there are, as the tree has them. */
  list(filter: AnnotationFilter, tagOrder: readonly string[]): AnnotationList {
    const found = this.find(filter);
    const whole = { matching: found.length, articles: new Set(found.map(({ article }) => article)).size };
    const total = this.total;
    if (filter.by === 'tag') return { ...this.byTag(found, filter.tags, tagOrder), ...whole, total };
    const groups = under(found, filter.by === 'article' ? ({ article }) => article : ({ month }) => month);
    return { ids: found.map(({ id }) => id), groups, ...whole, total };
  }
  private find({ tags, text, article, from, to }: AnnotationFilter): Line[] {
    this.sorted ??= [...this.shelves.values()].sort(byDate);
    const wanted = new Set(tags);
    const words = wordsOf(text).map((word) => foldWord(word.text));
    const passes = (line: Line): boolean =>
      (wanted.size === 0 || line.tags.some((tag) => wanted.has(tag))) &&
      words.every((word) => line.words.includes(word));
    const shelves = this.sorted.filter(
      (shelf) => (article === '' || shelf.id === article) && isBetween(shelf.date, from, to),
    );
    return shelves.flatMap(({ lines }) => lines.filter(passes));
  }
  private byTag(found: readonly Line[], wanted: readonly string[], tagOrder: readonly string[]) {
    const order = wanted.length === 0 ? tagOrder : tagOrder.filter((tag) => wanted.includes(tag));
    const below = new Map<string, string[]>(order.map((tag) => [tag, []]));
    const untagged: string[] = [];
    for (const { id, tags } of found) {
      let stands = false;
      for (const tag of tags) {
        const ids = below.get(tag);
        if (ids && ids.at(-1) !== id) ids.push(id);
        stands ||= ids !== undefined;
      }
      if (!stands) untagged.push(id);
    }
    const filled = [...below, ['', untagged] as const].filter(([, ids]) => ids.length > 0);
    return {
      ids: filled.flatMap(([, ids]) => ids),
      groups: filled.map(([key, ids]) => ({ key, count: ids.length })),
    };
  }
}
