import { noteOf } from '../document/collect-blocks';
import type { DraftBlock } from '../document/draft-document';
import { formatNumber } from '../document/format-number';

export type NoteKind = 'footnote' | 'endnote';
type Stories = ReadonlyMap<string, readonly DraftBlock[]>;
interface Reference {
  readonly blocks: readonly DraftBlock[];
  /** Takes the mark that the author chose; absent where Word counts. */
  readonly set?: (mark: string) => void;
}
type Writable = { -readonly [Name in keyof DraftBlock]: DraftBlock[Name] };

function withoutMark(text: string, mark: string): string {
  return mark !== '' && text.startsWith(mark) ? text.slice(mark.length).trimStart() : text;
}
/** The notes of a Word document, numbered in the order in which the text refers to them. */
export class WordNotes {
  /** How Word counts them; a section says so only at its end, so that marks are written last. */
  readonly formats: Record<NoteKind, string> = { footnote: 'decimal', endnote: 'lowerRoman' };
  private readonly counted: { readonly block: Writable; readonly kind: NoteKind; readonly number: number }[] = [];
  private readonly counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };

  constructor(private readonly stories: Readonly<Record<NoteKind, Stories>>) {}

  refer(kind: NoteKind, id: string, counted: boolean): Reference {
    const blocks: Writable[] = noteOf(this.stories[kind].get(id) ?? [], '');
    const [first] = blocks;
    if (counted) {
      const number = ++this.counts[kind];
      if (first) this.counted.push({ block: first, kind, number });
      return { blocks };
    }
    const set = (mark: string): void => {
      if (!first || mark === '') return;
      first.label = mark;
      first.text = withoutMark(first.text, mark);
    };
    return { blocks, set };
  }
  writeMarks(): void {
    for (const { block, kind, number } of this.counted) block.label = formatNumber(number, this.formats[kind]);
  }
}
