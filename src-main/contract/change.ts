import type { ArticleAdded, ArticleFound, Doubt, Failure, Left, TextShown, Unread } from './article';

/** A passage as it was when somebody chose it. Offsets are UTF-16 in the text of `text` (its blocks joined by LF). */
export interface Quote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
/** Where an annotation stands now. `score` is 1 for the very words. */
export interface Anchor {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly state: 'kept' | 'moved' | 'review' | 'orphan';
  readonly score: number;
}
export const HUES = ['madder', 'ochre', 'moss', 'lagoon', 'cobalt', 'iris', 'plum', 'slate'] as const;
export type Hue = (typeof HUES)[number];
export interface TagFields {
  readonly parent: string;
  readonly name: string;
  /** Empty: the parent's. */
  readonly colour: Hue | '';
  readonly definition: string;
  readonly order: number;
}
export interface TagLinks {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}
/** When it happened, in milliseconds since 1970, or 0 for "not". */
interface At {
  readonly at: number;
}
export interface RunCounts {
  readonly found: number;
  readonly kept: number;
  readonly duplicate: number;
  readonly attention: number;
  readonly unread: number;
  readonly failed: number;
  /** New versions of articles that were here; absent in old journals. */
  readonly versions?: number;
  readonly cancelled: boolean;
  /** Files that were read to their end; the counts above are of documents, of which a file can hold many. Absent in old runs. */
  readonly files?: number;
  /** It was stopped and went on: between its start and its end lies an idle time of unknown length. */
  readonly resumed?: true;
}
/** What became of a file. `reprint` is for later releases' imports. */
export type FileOutcome = 'kept' | 'new-version' | 'reprint' | 'duplicate' | 'attention' | 'unread' | 'failed';
/** What became of one file of an import. */
export interface FileSeen {
  readonly run: string;
  /** Relative to the import root, NFC, "/" between names. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970; 0 where unknown. */
  readonly mtime: number;
  /** SHA-256 of the kept bytes; empty where they could not be kept. */
  readonly original: string;
  readonly outcome: FileOutcome;
  /**
   * Beside doubts and failures: it came back from the trash; it is a newer version that waits, because annotations stand on
   * the text before; it is a version that was captured before the one that is here; its bytes are others, but its words are
   * those of the article.
   */
  readonly reason: '' | Doubt | Unread | Failure | Left | 'restored' | 'waits' | 'older' | 'same-text';
  readonly articles: readonly string[];
  /** Of a document inside the file: its path there, with which `path` ends. Absent for the file itself. */
  readonly member?: string;
  /** The file's size, at the last document of one that was read to its end: `bytes` are the document's. */
  readonly whole?: number;
  /** All doubts where there are several; `reason` is the first of them. */
  readonly doubts?: readonly Doubt[];
  /** What a new extraction changed: blocks that are in the new text only, in the old one only, and fields. */
  readonly changed?: {
    readonly more: number;
    readonly fewer: number;
    readonly fields: readonly (keyof ArticleFound)[];
  };
}
/** What a run did. */
export type RunKind = 'import' | 'extract-again';
interface Values {
  'article.add': [ArticleAdded, null];
  'article.edit': [Partial<ArticleFound>, Partial<ArticleFound>];
  'article.text': [TextShown, TextShown];
  'article.tags': [TagLinks, null];
  'article.trash': [At, At];
  'article.read': [At, At];
  'annotation.add': [
    { readonly article: string; readonly made: Quote; readonly note: string; readonly tags: readonly string[] },
    null,
  ];
  'annotation.note': [{ readonly note: string }, { readonly note: string }];
  'annotation.tags': [TagLinks, null];
  'annotation.place': [{ readonly now: Anchor }, { readonly now: Anchor }];
  'annotation.trash': [At, At];
  'tag.add': [TagFields, null];
  'tag.edit': [Partial<TagFields>, Partial<TagFields>];
  'tag.retire': [{ readonly into: string }, { readonly into: string }];
  'tag.trash': [At, At];
  /** Without `what` an import. */
  'run.start': [{ readonly root: string; readonly by: string; readonly what?: 'extract-again' }, null];
  'run.end': [{ readonly counts: RunCounts }, null];
  'file.seen': [FileSeen, null];
}
export type ChangeKind = keyof Values;
/** One fact about one target; `was` is what undo writes back, `base` the newest change that the asker knew of the target. */
export type Change<Kind extends ChangeKind = ChangeKind> = {
  [K in Kind]: {
    readonly kind: K;
    readonly target: string;
    readonly base: string;
    readonly value: Values[K][0];
    readonly was: Values[K][1];
  };
}[Kind];
/** What is asked of the host: changes that hold together or not at all. */
export interface Asked {
  /** What the researcher did, the unit of undo: one or more entries share it. */
  readonly action: string;
  readonly changes: readonly Change[];
  /** The action that this one takes back. */
  readonly undoes?: string;
}
/** One line of the journal, as the host wrote it. */
export interface Entry extends Asked {
  readonly id: string;
  /** SHA-256 of the line before, exact bytes. */
  readonly prev: string;
  /** Hybrid logical clock: 15 digits of milliseconds, "-", 6 digits of counter. */
  readonly clock: string;
  /** Wall clock, ISO 8601 in UTC, and the time zone of the place: for people, never for order. */
  readonly at: string;
  readonly zone: string;
  readonly writer: string;
  readonly author: string;
}
/** A place in the journal: line numbers begin at 1, behind the segment's header. */
export interface Cursor {
  readonly segment: string;
  readonly line: number;
  /** SHA-256 of that line's exact bytes. */
  readonly hash: string;
}
/** An entry with its place. */
export interface JournalLine extends Cursor {
  readonly entry: Entry;
}
/** A change with what orders it among all changes of its target. */
export interface DatedChange {
  readonly change: Change;
  readonly clock: string;
  readonly writer: string;
  /** The entry's id and the change's place in it, so that no two keys are equal. */
  readonly id: string;
  readonly at: string;
  readonly author: string;
}
