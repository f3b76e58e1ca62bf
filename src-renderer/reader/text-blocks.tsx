import { useMemo } from 'react';
import type { Block } from '#contract/text';
import type { LanedMark, Span } from './mark';
import { numberStatements } from './number-statements';
import { pagesThatBegin } from './pages-that-begin';
import { TextBlock } from './text-block';

export interface TextBlocksProps {
  readonly blocks: readonly Block[];
  readonly marks: readonly LanedMark[];
  readonly active: string | null;
  readonly pending: Span | null;
  readonly statement: number;
}
/** All blocks of a text with what lies over each. */
export function TextBlocks({ blocks, marks, active, pending, statement }: TextBlocksProps) {
  const numbered = useMemo(() => numberStatements(blocks), [blocks]);
  const pages = useMemo(() => pagesThatBegin(blocks), [blocks]);
  return numbered.map(({ block, start, end, statement: own }, place) => {
    const over = marks.filter((mark) => mark.start < end && mark.end > start);
    return (
      <TextBlock
        key={start}
        block={block}
        start={start}
        statement={own}
        page={pages[place] ?? ''}
        isCurrent={own !== 0 && own === statement}
        marks={over}
        active={over.some(({ id }) => id === active) ? active : null}
        pending={pending && pending.start < end && pending.end > start ? pending : null}
      />
    );
  });
}
