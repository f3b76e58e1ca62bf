import type { Block } from '#contract/text';

/** What a citation shows for each block: the number printed in the document, else our running one; headings have none (''). */
export function statementLabels(blocks: readonly Pick<Block, 'kind' | 'label'>[]): string[] {
  let number = 0;
  return blocks.map(({ kind, label }) => {
    if (kind === 'heading') return '';
    number += 1;
    return label ?? String(number);
  });
}
