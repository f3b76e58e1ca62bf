import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { FoundRow } from '../indexing/index-protocol';
import { Unseen } from '../ui/unseen';
import { MarkedText } from './marked-text';
import styles from './result-row.module.css';
import {
  andReprints,
  dateAndSource,
  hidesReprints,
  hitInNote,
  hitInTags,
  hitInTitle,
  hitsInStatements,
  showsReprints,
  untitled,
} from './words';

function where({ snippet, note, titleHits }: FoundRow): string {
  if (snippet) return hitsInStatements(snippet.total, snippet.statements);
  if (note) return hitInNote;
  return titleHits.length > 0 ? hitInTitle : hitInTags;
}
interface ResultRowProps {
  readonly row: FoundRow | null | undefined;
  /** It stands under a better hit that is the same statement. */
  readonly isReprint: boolean;
  /** How many such hits stand under this one, and whether they are shown. */
  readonly reprints: number;
  readonly isOpen: boolean;
  readonly onFold: (id: string, isOpen: boolean) => void;
}
/** An article that was found: title, best statement with its hits, date and source, how many hits. */
export const ResultRow = memo(function ResultRow({ row, isReprint, reprints, isOpen, onFold }: ResultRowProps) {
  if (!row) return <div className={styles.row} />;
  const shown = row.snippet ?? row.note;
  return (
    <div className={styles.row} data-reprint={isReprint || undefined}>
      <bdi className={styles.title} dir="auto" lang={row.lang || undefined} title={row.title}>
        {row.title ? <MarkedText text={row.title} hits={row.titleHits} lineOnly /> : untitled}
      </bdi>
      {shown && (
        <div className={styles.snippet}>
          <span className={styles.statement}>{row.snippet?.statement ? `¶${row.snippet.statement}` : ''}</span>
          <bdi className={styles.text} dir="auto" lang={row.lang || undefined}>
            <MarkedText text={shown.text} hits={shown.hits} />
          </bdi>
        </div>
      )}
      <div className={styles.meta}>
        <span>{dateAndSource(row)}</span>
        <span>{where(row)}</span>
      </div>
      {reprints > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a row of a list holds no buttons; its arrow keys do the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list, which has the focus
        <div
          className={styles.fold}
          data-open={isOpen || undefined}
          title={isOpen ? hidesReprints : showsReprints}
          onClick={(event) => {
            event.stopPropagation();
            onFold(row.id, !isOpen);
          }}
        >
          <ChevronRight size={14} strokeWidth={1.5} aria-hidden="true" />
          {andReprints(reprints)}
          <Unseen>{isOpen ? hidesReprints : showsReprints}</Unseen>
        </div>
      )}
    </div>
  );
});
