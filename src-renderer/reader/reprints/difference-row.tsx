import { memo, type Ref } from 'react';
import type { ComparedBlock, ComparedRow } from './compared-rows';
import styles from './difference.module.css';
import * as say from './reprint-words';

export interface DifferenceSide {
  readonly name: string;
  /** BCP 47 */
  readonly lang: string;
}
export interface DifferenceRowProps {
  readonly row: ComparedRow;
  readonly earlier: DifferenceSide;
  readonly later: DifferenceSide;
  /** The change that one has walked to. */
  readonly isCurrent: boolean;
  readonly rowRef?: Ref<HTMLLIElement>;
}
/** Blocks of two texts beside each other; what only one of them has is deleted or inserted. */
export const DifferenceRow = memo(function DifferenceRow({
  row,
  earlier,
  later,
  isCurrent,
  rowRef,
}: DifferenceRowProps) {
  return (
    <li
      className={styles.row}
      data-kind={row.kind}
      ref={rowRef}
      tabIndex={row.kind === 'same' ? undefined : -1}
      aria-current={isCurrent || undefined}
    >
      <Cell side={earlier} blocks={row.earlier} mark="left" kind={row.kind} />
      <Cell side={later} blocks={row.later} mark="added" kind={row.kind} />
    </li>
  );
});
interface CellProps {
  readonly side: DifferenceSide;
  readonly blocks: readonly ComparedBlock[];
  readonly mark: 'left' | 'added';
  readonly kind: ComparedRow['kind'];
}
function Cell({ side, blocks, mark, kind }: CellProps) {
  return (
    <div className={styles.cell} data-side={mark}>
      {kind !== 'same' && (
        <p className={styles.side}>
          <bdi>{side.name}</bdi>
        </p>
      )}
      {blocks.length === 0 && <p className={styles.absent}>{say.notHere}</p>}
      {blocks.map(({ block, statement, spans }, place) => (
        <div key={place} className={styles.block}>
          <span className={styles.number}>{statement > 0 ? (block.label ?? statement) : ''}</span>
          <p dir={block.dir ?? 'auto'} lang={(block.lang ?? side.lang) || undefined} data-kind={block.kind}>
            {spans.map(({ text, changed }, at) =>
              changed ? <Changed key={at} text={text} mark={mark} isWhole={kind === mark} /> : text,
            )}
          </p>
        </div>
      ))}
    </div>
  );
}
interface ChangedProps extends Pick<CellProps, 'mark'> {
  readonly text: string;
  /** The whole row is what differs: nothing has to be picked out by lines through or under words. */
  readonly isWhole: boolean;
}
function Changed({ text, mark, isWhole }: ChangedProps) {
  // Blanks behind the last word are not marked: a line under nothing says nothing.
  const words = text.trimEnd();
  const Mark = mark === 'left' ? 'del' : 'ins';
  const says = mark === 'left' ? say.leftOutBegins : say.addedBegins;
  return (
    <>
      {words && (
        <Mark data-whole={isWhole || undefined} data-says={says} data-ends={say.markEnds}>
          {words}
        </Mark>
      )}
      {text.slice(words.length)}
    </>
  );
}
