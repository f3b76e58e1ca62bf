import type { ArticleAdded, NewerText, TextSource } from '#contract/article';
import type { Anchor, FileSeen, Quote, RunCounts, RunKind, TagFields } from '#contract/change';
import type { TextBody } from '#contract/text';

interface Row {
  readonly id: string;
  /** Key of the newest change that the row holds (`changeKey`). */
  readonly newest: string;
}
export interface Article extends Row, ArticleAdded {
  /** Every version's text in the order of their coming; `text`, `original` and `member` are those of the one that is shown. */
  readonly texts: readonly TextSource[];
  /** The version that waits. */
  readonly newer: NewerText | null;
  /** Tag ids. */
  readonly tags: readonly string[];
  /** Milliseconds since 1970; 0 is "not". */
  readonly addedAt: number;
  readonly readAt: number;
  readonly trashedAt: number;
}
export interface Annotation extends Row {
  readonly article: string;
  /** As it was made; never changed. */
  readonly made: Quote;
  /** Where it stands now. */
  readonly now: Anchor;
  readonly note: string;
  readonly tags: readonly string[];
  readonly author: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly trashedAt: number;
}
export interface Tag extends Row, TagFields {
  readonly retiredInto: string;
  readonly trashedAt: number;
}
export interface Run extends Row {
  readonly root: string;
  readonly by: string;
  /** Absent for an import. */
  readonly what?: RunKind;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly counts: RunCounts | null;
}
export interface File extends Row, FileSeen {}
export interface Text extends TextBody {
  readonly id: string;
  readonly words: number;
  readonly length: number;
}
export type AnyRow = Article | Annotation | Tag | Run | File;
