/** A piece of text as the page draws it, turned upright: x to the right, y downwards, both in points from the top left. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of its font. */
  readonly size: number;
  readonly font: string;
  /** Where it stands in the order in which the page draws. */
  readonly order: number;
  /** The page draws a blank before it. */
  readonly spaced: boolean;
}
/** A part of a row of a table. */
interface LineCell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}
/** A line of one column: runs of one baseline with no wide gap between. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The size that most of its characters have. */
  readonly size: number;
  /** The size of its largest characters: of a line all in small capitals, the size of its text. */
  readonly tallest: number;
  /** The font that most of its characters have; empty where none has nearly all. */
  readonly font: string;
  /** The raised number with which it begins, as notes do; empty where it begins with none. */
  readonly note: string;
  /** The parts of a row of a table, in reading order; none otherwise. */
  readonly cells: readonly LineCell[];
}
