import type { DraftCell } from '../document/table-row';
import type { TextLine } from './text-run';

/** Lines that belong together, on one page or, where they go on, on several. */
export interface Paragraph {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** Of a row of a table. */
  readonly cells?: readonly DraftCell[];
  /** Place of the page on which it begins. */
  readonly page: number;
  readonly kind: 'text' | 'table-row' | 'footnote';
  /** Its last line is full, so that it may go on in the next column or on the next page. */
  readonly full: boolean;
  /** Its first line begins further in than the lines around it, or with the number of a list. */
  readonly opens: boolean;
}
