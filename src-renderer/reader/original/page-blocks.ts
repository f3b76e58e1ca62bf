import type { Block } from '#contract/text';

/** The blocks of a text that begin on each page of its original, from the first page on. */
export interface PagedText {
  readonly blocks: readonly (readonly Block[])[];
  /** On which page each block begins, from 0. */
  readonly pageOf: readonly number[];
}
/** Where a page with this label is among `count` pages, at `from` or behind it; -1 where there is none. */
function placeOf(label: string, labels: readonly string[] | null, count: number, from: number): number {
  const place = labels?.indexOf(label, from) ?? -1;
  const number = Number(label);
  if (place >= 0 || labels?.includes(label)) return place;
  return Number.isInteger(number) && number > from && number <= count ? number - 1 : -1;
}
/**
 * Lays the blocks of a text out over the pages of its original. A block that names no page, or one that does not come, begins
 * where the one before it does. `labels` are the numbers that are printed on the pages, where they are not 1, 2, 3 …
 */
export function pageBlocks(blocks: readonly Block[], labels: readonly string[] | null, count: number): PagedText {
  const pages: Block[][] = Array.from({ length: count }, () => []);
  let page = 0;
  const pageOf = blocks.map((block) => {
    const named = block.page === undefined ? -1 : placeOf(block.page, labels, count, page);
    if (named >= 0) page = named;
    pages[page]?.push(block);
    return page;
  });
  return { blocks: pages, pageOf };
}
/** The page, from 0, on which the statement with this running number begins. */
export function pageOfStatement(blocks: readonly Block[], { pageOf }: PagedText, statement: number): number {
  let number = 0;
  const place = blocks.findIndex(({ kind }) => {
    if (kind !== 'heading') number += 1;
    return number === statement && kind !== 'heading';
  });
  return pageOf[place] ?? 0;
}
