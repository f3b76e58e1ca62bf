type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote' | 'table-row' | 'caption' | 'footnote';

/** A cell of a table's row; only cells that have words are told. */
export interface Cell {
  /** Its words in the row's text, UTF-16, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The column that it begins in, from 0, and how many it reaches over where that is more than one. */
  readonly column: number;
  readonly columns?: number;
  /** It names its column or its row. */
  readonly head?: true;
}
/** One block of a text. Every block but a heading is a statement: it gets a number and can be cited. */
export interface Block {
  readonly kind: BlockKind;
  /** Well-formed Unicode without LF, CR, NUL or BOM; otherwise as written. */
  readonly text: string;
  /** 1 to 6, headings only. */
  readonly level?: number;
  /** The number that is printed in the document ("12.", "(a)"); a citation shows it instead of our running number. */
  readonly label?: string;
  /** The page of the original on which the block begins. */
  readonly page?: string;
  /** Of a table's row, in order and apart; in `text` their words are parted by " | ". */
  readonly cells?: readonly Cell[];
  /** Set only where it differs from the article's. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** End offsets of the sentences, UTF-16 in `text`, ascending; stored, because versions of ICU split differently. */
  readonly sentences: readonly number[];
}
/** Blocks that were taken out of the text, with the rule that did it. */
interface Removed {
  /** How many kept blocks stand before them. */
  readonly after: number;
  readonly blocks: readonly Block[];
  readonly rule: string;
}
/** The content of `texts/ab/<sha256>.json`: one immutable version of a cleaned text. */
export interface TextBody {
  readonly format: 1;
  /** Name and version of what made it: "text/1". */
  readonly extractor: string;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removed[];
}
