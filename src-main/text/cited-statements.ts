import type { Block } from '#contract/text';
import { statementLabels } from './statement-labels';

/** The statements that a passage of a text stands in, as a citation names them: "¶1", "¶2–3", "(a)"; '' for a heading. */
export function citedStatements(
  blocks: readonly Pick<Block, 'kind' | 'label' | 'text'>[],
  passage: { readonly start: number; readonly end: number },
): string {
  const labels = statementLabels(blocks);
  let from = 0;
  const met: string[] = [];
  for (const [place, { text }] of blocks.entries()) {
    const to = from + text.length;
    const label = labels[place];
    if (label && passage.start < to && passage.end > from) met.push(label);
    from = to + 1;
  }
  const [first, last] = [met[0], met.at(-1)];
  if (first === undefined || last === undefined) return '';
  const sign = /^\d+$/.test(first) ? '¶' : '';
  return first === last ? sign + first : `${sign}${first}–${last}`;
}
