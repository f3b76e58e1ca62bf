import type { Failure, Unread } from '#contract/article';
import type { ArticleDraft } from '#contract/article-draft';
import type { Encoding } from '#contract/encodings';
import type { Outcome } from '#contract/outcome';

/** What is asked of the row. */
export interface FileToParse {
  /** Where the kept copy lies; it has no extension. */
  readonly path: string;
  /** The name that the original had: its extension is a hint, its stem the last resort for a title. */
  readonly name: string;
  /** Read in this encoding, whatever the bytes say of themselves. */
  readonly encoding?: Encoding;
  /** Of a container only this member. */
  readonly only?: string;
  /** Not to be read but to be shown as it is. */
  readonly show?: true;
  /** Documents of a container that are not to be read again: they were taken (''), or a worker ended at them. */
  readonly settled?: ReadonlyMap<string, Failure | ''>;
}
/** What a document was read as, or why it was not. */
export type Parsed = Outcome<ArticleDraft, Unread | Failure>;
/** An original as it can be looked at: its words as they are in the file, its page made harmless, or its own bytes. */
export type ShownOriginal =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page'; readonly markup: string }
  /** `bytes` only of a document inside a container: whoever asks has the file itself. */
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array | null }
  /** Verbatim draws no pages of this format. */
  | { readonly kind: 'none' };
/** How a document looks as its file has it. */
export type Shown = Outcome<ShownOriginal, Unread | Failure>;
/** A document of a file: the file itself (`member` is empty), or one inside it. */
export interface ParsedMember {
  readonly member: string;
  readonly bytes: number;
  readonly parsed: Parsed;
  /** What reading it took, in milliseconds. */
  readonly ms: number;
}
