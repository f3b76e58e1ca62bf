import { type CSSProperties, memo } from 'react';
import type { Block } from '#contract/text';
import type { LanedMark, Span } from './mark';
import { MarkedText } from './marked-text';
import { LANES } from './paint-mark';
import styles from './reader.module.css';
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
/** One block of the text; drawn anew only when something in it changes, since a selection dies with its text nodes. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { block, start, statement, page, isCurrent, marks, active, pending } = props;
  const Element = elementOf(block);
  const beyond = marks.filter(({ lane }) => lane >= LANES).length;
  return (
    <Element
      className={styles.block}
      style={{ '--lines': Math.ceil(block.text.length / LINE_LETTERS) } as CSSProperties}
      dir={block.dir ?? 'auto'}
      lang={block.lang}
      data-kind={block.kind}
      data-start={start}
      data-statement={statement || undefined}
      data-number={statement ? (block.label ?? statement) : undefined}
      data-page={page ? pageMark(page) : undefined}
      data-spaced={SPACED.test(block.text) || undefined}
      data-current={isCurrent || undefined}
      data-more={beyond ? moreMarks(beyond) : undefined}
    >
      <MarkedText text={block.text} start={start} marks={marks} active={active} pending={pending} />
    </Element>
  );
}, isSameDrawing);

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
