import type { Block } from '#contract/text';
import { groupRows } from '../table/group-rows';
import { shapeTable } from '../table/shape-table';
import { TableCells, TextTable } from '../table/text-table';
import styles from './original-pdf.module.css';

/** What was read on a page, with the numbers that it prints. The blocks of a text never change, and two may be equal. */
export function ReadBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return groupRows(blocks, (block) => block).map(({ isTable, items }, group) =>
    isTable ? (
      <ReadTable key={group} rows={items} />
    ) : (
      items.map((block, place) => <ReadBlock key={`${group} ${place}`} block={block} />)
    ),
  );
}
function ReadBlock({ block }: { readonly block: Block }) {
  return (
    <p dir={block.dir ?? 'auto'} lang={block.lang} data-kind={block.kind}>
      {block.label !== undefined && <span className={styles.label}>{block.label} </span>}
      {block.text}
    </p>
  );
}
function ReadTable({ rows }: { readonly rows: readonly Block[] }) {
  const shape = shapeTable(rows);
  return (
    <TextTable>
      {rows.map((row, place) => (
        <tr key={place} lang={row.lang}>
          <TableCells cells={shape.rows[place] ?? []} words={(start, end) => row.text.slice(start, end)} />
        </tr>
      ))}
    </TextTable>
  );
}
