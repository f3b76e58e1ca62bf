import type { DifferenceRow } from '#text/family/compare-texts';
import type { AddedArticle } from '../archive/follow-journal';
import type { AnnotationFilter, AnnotationList, AnnotationRow } from './annotation-columns';
import type { Hit } from './find-hits';
import type { LibraryCounts, LibraryList, LibraryRow, ListSpec } from './library';
import type { Reprint } from './reprints-of';
import type { Snippet } from './snippet';

export interface SearchHit {
  readonly id: string;
  /** Whether all words of the query stand in it; the others have some. */
  readonly all: boolean;
  /** The better hit, of those with as many of the words, that is the same statement; '' where this is the best. */
  readonly repeats: string;
}
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Articles that have all words, and that have some of them. */
  readonly all: number;
  readonly some: number;
  readonly ms: number;
}
/** What a search result shows of an article. */
export interface FoundRow extends LibraryRow {
  /** The best statement; null where only title, notes or tags have the words. */
  readonly snippet: Snippet | null;
  /** The note that has the words, where no statement has. */
  readonly note: Snippet | null;
  readonly titleHits: readonly { readonly start: number; readonly end: number }[];
}
/** What the window asks of the worker, and what each question is answered with. */
export interface IndexCalls {
  /** Opens the cache of this name and begins to index it; the columns are ready when it answers. */
  open(name: string): null;
  /** Rows that have changed in the cache; `added` are those of the articles that need not be read from it. */
  touched(
    articles: readonly string[],
    annotations: readonly string[],
    tags: readonly string[],
    added: readonly AddedArticle[],
  ): null;
  list(spec: ListSpec): LibraryList;
  rows(ids: readonly string[]): readonly (LibraryRow | null)[];
  counts(): LibraryCounts;
  /** The annotations that pass a filter, outside the trash. */
  annotations(filter: AnnotationFilter): AnnotationList;
  annotationRows(ids: readonly string[]): readonly (AnnotationRow | null)[];
  /** Waits until every article that is known is indexed. */
  search(query: string): SearchAnswer;
  found(ids: readonly string[], query: string): readonly (FoundRow | null)[];
  /** Every hit in the article's text, UTF-16 offsets. */
  hits(id: string, query: string): readonly Hit[];
  /** The article's reprints and versions, itself among them, as far as they are known by now; none where it stands alone. */
  family(id: string): readonly string[];
  /** The articles added from `from` to `to` (milliseconds since 1970, both included) that repeat an older one. */
  reprints(from: number, to: number): readonly Reprint[];
  /** How two texts differ, block by block and word by word; null where one of them is not here. */
  difference(earlier: string, later: string): readonly DifferenceRow[] | null;
}
export type IndexCall = keyof IndexCalls;
/** The worker says so, unasked, when its columns or families have changed, and how far indexing has come. */
export interface IndexMoved {
  readonly moved: true;
  readonly indexed: number;
  readonly total: number;
}
