import { useMemo } from 'react';
import type { Block } from '#contract/text';
import type { LanedMark, Span } from './mark';
import { type NumberedBlock, numberStatements } from './number-statements';
import { pagesThatBegin } from './pages-that-begin';
import { groupRows } from './table/group-rows';
import { shapeTable } from './table/shape-table';
import { TextTable } from './table/text-table';
import { linesOf, TextBlock, type TextBlockProps, TextRow } from './text-block';

export interface TextBlocksProps {
  readonly blocks: readonly Block[];
  readonly marks: readonly LanedMark[];
  readonly active: string | null;
  readonly pending: Span | null;
  readonly statement: number;
}
interface PagedBlock extends NumberedBlock {
  /** The printed page that begins here, or ''. */
  readonly page: string;
}
function layOut(blocks: readonly Block[]) {
  const pages = pagesThatBegin(blocks);
  const paged = numberStatements(blocks).map((one, at): PagedBlock => ({ ...one, page: pages[at] ?? '' }));
  return groupRows(paged, ({ block }) => block).map((group) => ({
    ...group,
    shape: group.isTable ? shapeTable(group.items.map(({ block }) => block)) : null,
  }));
}
/** All blocks of a text with what lies over each; rows that follow one another are a table. */
export function TextBlocks({ blocks, marks, active, pending, statement }: TextBlocksProps) {
  const laidOut = useMemo(() => layOut(blocks), [blocks]);
  const propsOf = ({ block, start, end, statement: own, page }: PagedBlock): TextBlockProps => {
    const over = marks.filter((mark) => mark.start < end && mark.end > start);
    return {
      block,
      start,
      statement: own,
      page,
      isCurrent: own !== 0 && own === statement,
      marks: over,
      active: over.some(({ id }) => id === active) ? active : null,
      pending: pending && pending.start < end && pending.end > start ? pending : null,
    };
  };
  return laidOut.map(({ items, shape }) => {
    const drawn = items.map((item, at) =>
      shape ? (
        <TextRow key={item.start} {...propsOf(item)} cells={shape.rows[at] ?? []} />
      ) : (
        <TextBlock key={item.start} {...propsOf(item)} />
      ),
    );
    if (!shape) return drawn;
    return (
      <TextTable key={items[0]?.start} lines={items.reduce((sum, { block }) => sum + linesOf(block), 0)}>
        {drawn}
      </TextTable>
    );
  });
}
