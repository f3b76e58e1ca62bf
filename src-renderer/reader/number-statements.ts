import type { Block } from '#contract/text';
import type { Span } from './mark';

export interface NumberedBlock extends Span {
  readonly block: Block;
  /** The running number of a statement, from 1; 0 for a heading. */
  readonly statement: number;
}
/** Every block with its place in the stored text (blocks joined by one LF) and its number; headings have none. */
export function numberStatements(blocks: readonly Block[]): NumberedBlock[] {
  let start = 0;
  let statements = 0;
  return blocks.map((block) => {
    const from = start;
    start += block.text.length + 1;
    if (block.kind !== 'heading') statements += 1;
    return { block, start: from, end: start - 1, statement: block.kind === 'heading' ? 0 : statements };
  });
}
