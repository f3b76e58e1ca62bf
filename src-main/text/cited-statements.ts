import type { Block } from '#contract/text';
import { statementLabels } from './statement-labels';

type CitedBlock = Pick<Block, 'kind' | 'label' | 'page' | 'text'>;

/** The first and the last of some names, as a citation joins them; '' where there is none. */
function span(names: readonly string[]): string {
  const [first, last] = [names[0] ?? '', names.at(-1) ?? ''];
  return first === last ? first : `${first}–${last}`;
}
/** "p. 3", "pp. 3–4": the printed pages on which the blocks begin; '' where the original has none. */
function citedPages(met: readonly CitedBlock[]): string {
  const pages = span(met.flatMap(({ page }) => (page ? [page] : [])));
  if (pages === '') return '';
  return pages.includes('–') ? `pp. ${pages}` : `p. ${pages}`;
}
/**
 * Where in a text a passage stands, as a citation names it: "¶1", "¶2–3", "(a)", and with the page where the original has pages:
 * "p. 3, ¶12". A heading has no number.
 */
export function citedStatements(
  blocks: readonly CitedBlock[],
  passage: { readonly start: number; readonly end: number },
): string {
  const labels = statementLabels(blocks);
  let from = 0;
  const met: CitedBlock[] = [];
  const numbers: string[] = [];
  for (const [place, block] of blocks.entries()) {
    const to = from + block.text.length;
    if (passage.start < to && passage.end > from) {
      met.push(block);
      if (labels[place]) numbers.push(labels[place]);
    }
    from = to + 1;
  }
  const statements = span(numbers);
  const sign = /^\d+(?:–|$)/.test(statements) ? '¶' : '';
  return [citedPages(met), sign + statements].filter((part) => part !== '').join(', ');
}
