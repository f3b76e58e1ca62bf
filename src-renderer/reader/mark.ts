import type { Hue } from '#contract/change';

/** A range of the stored text, UTF-16, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface MarkTag {
  /** "position/condemn" */
  readonly path: string;
  readonly hue: Hue;
}
/** An annotation as the reader shows it. */
export interface Mark extends Span {
  readonly id: string;
  readonly tags: readonly MarkTag[];
  /** Markdown; empty where there is none. */
  readonly note: string;
  /** Where and when, for the open note: "¶1 · 2 Mar · 168 characters". */
  readonly about: string;
}
/** A mark with the lane of its stripe, 0 nearest to the text. */
export interface LanedMark extends Mark {
  readonly lane: number;
}
/** The hue of a passage: its first tag's; slate where it has none. */
export function hueOf({ tags }: Pick<Mark, 'tags'>): Hue {
  return tags[0]?.hue ?? 'slate';
}
