import type { Block } from '#contract/text';
import { isAllHead } from './shape-table';

/** Blocks that are drawn together: the rows of one table, or others, one after the other. */
interface Group<Item> {
  readonly isTable: boolean;
  readonly items: readonly Item[];
}
type Row = Pick<Block, 'kind' | 'cells'>;

/** Rows that follow one another are one table, up to one that names columns behind one that does not. */
export function groupRows<Item>(items: readonly Item[], blockOf: (item: Item) => Row): Group<Item>[] {
  const groups: { isTable: boolean; items: Item[] }[] = [];
  items.forEach((item, at) => {
    const block = blockOf(item);
    const isTable = block.kind === 'table-row';
    const open = groups.at(-1);
    const last = items[at - 1];
    const begins = isTable && last !== undefined && isAllHead(block) && !isAllHead(blockOf(last));
    if (open?.isTable === isTable && !begins) open.items.push(item);
    else groups.push({ isTable, items: [item] });
  });
  return groups;
}
