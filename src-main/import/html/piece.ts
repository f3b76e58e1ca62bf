import type { Block } from '#contract/text';
import type { DraftCell } from '../document/table-row';
import type { FrameRule } from './frame-rule';

/** A stretch of text inside a line; a link gives its words, never its address. */
export interface Run {
  readonly text: string;
  readonly link: boolean;
}
/** A block of a page in its place, before it is decided whether it belongs to the article. */
export interface Piece {
  /** Its place in the page, counted from 0. */
  readonly number: number;
  readonly kind: Block['kind'];
  readonly level?: number;
  readonly label?: string;
  readonly text: string;
  /** Of a table's row: its cells that have words; `text` is these words. */
  readonly cells?: readonly DraftCell[];
  /** The share of its characters that are links. */
  readonly linked: number;
  /** The rule by which an element around it belongs to the page's frame; empty where none does. */
  readonly rule: FrameRule | '';
  readonly runs: readonly Run[];
}
/** An element that holds pieces: what is left of the page's tree. */
export interface Branch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Branch | Piece)[];
}
export function isPiece(node: Branch | Piece): node is Piece {
  return 'number' in node;
}
