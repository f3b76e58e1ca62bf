/** A passage as every kind of document carries it: its words, where they stand, what was said of them. */
export interface CitedPassage {
  /** The annotation's id. */
  readonly annotation: string;
  readonly article: string;
  readonly quote: string;
  /** The words before and after the quote in its text, at most 120 characters of each. */
  readonly prefix: string;
  readonly suffix: string;
  /** Unicode code points in the text (its blocks joined by LF, no BOM); the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** As a citation names it: "¶1", "¶2–3", "(a)". */
  readonly statement: string;
  readonly note: string;
  /** Paths: "position/condemn". */
  readonly tags: readonly string[];
  readonly title: string;
  /** EDTF; empty where unknown. */
  readonly date: string;
  readonly source: string;
  readonly republishedFrom: string;
  readonly address: string;
  /** SHA-256 of the imported bytes, and of the text's file in the archive. */
  readonly originalSha256: string;
  readonly textSha256: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly changed: string;
}
/** A passage that may not leave, and why: one such passage stops the export. */
export interface Unproved {
  readonly why: 'text-missing' | 'differs';
  readonly title: string;
  /** The statement it was made in; empty where the text is missing. */
  readonly statement: string;
  readonly quote: string;
}
