import { type CSSProperties, memo } from 'react';
import type { Block } from '#contract/text';
import type { LanedMark, Span } from './mark';
import { MarkedText } from './marked-text';
import { LANES } from './paint-mark';
import styles from './reader.module.css';
import type { ShapedCell } from './table/shape-table';
import { TableCells } from './table/text-table';
import { moreMarks, pageMark } from './words';

/** White space that is more than a single space between words. */
const SPACED = /^\s|\s\s|[^\S ]|\s$/;

/** Letters of a line at the usual measure: how high a block that is not laid out yet may be. */
const LINE_LETTERS = 56;

export interface TextBlockProps {
  readonly block: Block;
  readonly start: number;
  /** 0 for a heading. */
  readonly statement: number;
  /** The printed page that begins here; empty where it is the page of the statement before. */
  readonly page: string;
  readonly isCurrent: boolean;
  /** The marks over this block, by start. */
  readonly marks: readonly LanedMark[];
  readonly active: string | null;
  readonly pending: Span | null;
}
/** How many lines of text this may fill. */
export function linesOf({ text }: Block): number {
  return Math.ceil(text.length / LINE_LETTERS);
}
/** What a block's element says of it; the style sheet draws numbers from it, and offsets are counted from it. */
function attributesOf({ block, start, statement, page, isCurrent, marks }: TextBlockProps) {
  const beyond = marks.filter(({ lane }) => lane >= LANES).length;
  return {
    className: styles.block,
    dir: block.dir ?? 'auto',
    lang: block.lang,
    'data-kind': block.kind,
    'data-start': start,
    'data-statement': statement || undefined,
    'data-number': statement ? (block.label ?? statement) : undefined,
    'data-page': page ? pageMark(page) : undefined,
    'data-spaced': SPACED.test(block.text) || undefined,
    'data-current': isCurrent || undefined,
    'data-more': beyond ? moreMarks(beyond) : undefined,
  };
}
/** One block of the text; drawn anew only when something in it changes, since a selection dies with its text nodes. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { block, start, marks, active, pending } = props;
  const Element = elementOf(block);
  return (
    <Element {...attributesOf(props)} style={{ '--lines': linesOf(block) } as CSSProperties}>
      <MarkedText text={block.text} start={start} marks={marks} active={active} pending={pending} />
    </Element>
  );
}, isSameDrawing);
interface TextRowProps extends TextBlockProps {
  readonly cells: readonly ShapedCell[];
}
/** One row of a table. The order of its cells is its table's, so that only they may run the other way. */
export const TextRow = memo(
  function TextRow({ cells, ...props }: TextRowProps) {
    const { block, start, marks, active, pending } = props;
    return (
      <tr {...attributesOf(props)} dir={undefined}>
        <TableCells
          cells={cells}
          isReached={(from, to) => marks.some((mark) => mark.start >= start + from && mark.start < start + to)}
          words={(from, to) => (
            <MarkedText
              text={block.text.slice(from, to)}
              start={start + from}
              marks={marks}
              active={active}
              pending={pending}
            />
          )}
        />
      </tr>
    );
  },
  (before, now) => before.cells === now.cells && isSameDrawing(before, now),
);

/** The title is the first heading of the article, so those inside it begin at the second. */
function elementOf({ kind, level = 1 }: Block) {
  if (kind === 'heading') return (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[Math.min(level, 5) - 1] ?? 'h2';
  return kind === 'quote' ? 'blockquote' : 'p';
}
function isSameDrawing(before: TextBlockProps, now: TextBlockProps): boolean {
  return (
    before.block === now.block &&
    before.start === now.start &&
    before.statement === now.statement &&
    before.page === now.page &&
    before.isCurrent === now.isCurrent &&
    before.active === now.active &&
    before.pending?.start === now.pending?.start &&
    before.pending?.end === now.pending?.end &&
    signature(before.marks) === signature(now.marks)
  );
}
function signature(marks: readonly LanedMark[]): string {
  return JSON.stringify(marks.map(({ id, start, end, lane, tags, note }) => [id, start, end, lane, tags, note]));
}
