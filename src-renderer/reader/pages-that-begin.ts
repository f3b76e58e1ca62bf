import type { Block } from '#contract/text';

/** For each block the printed page that is shown beside it: at the first statement of each page, and nowhere else. */
export function pagesThatBegin(blocks: readonly Pick<Block, 'kind' | 'page'>[]): string[] {
  let shown = '';
  return blocks.map(({ kind, page = '' }) => {
    if (kind === 'heading' || page === shown) return '';
    shown = page;
    return page;
  });
}
