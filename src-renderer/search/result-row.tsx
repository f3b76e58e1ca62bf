import { memo } from 'react';
import { showDate } from '../archive/show-date';
import type { FoundRow } from '../indexing/index-protocol';
import { MarkedText } from './marked-text';
import styles from './result-row.module.css';
import { hitInNote, hitInTags, hitInTitle, hitsInStatements, untitled } from './words';

function where({ snippet, note, titleHits }: FoundRow): string {
  if (snippet) return hitsInStatements(snippet.total, snippet.statements);
  if (note) return hitInNote;
  return titleHits.length > 0 ? hitInTitle : hitInTags;
}
/** An article that was found: title, best statement with its hits, date and source, how many hits. */
export const ResultRow = memo(function ResultRow({ row }: { readonly row: FoundRow | null | undefined }) {
  if (!row) return <div className={styles.row} />;
  const shown = row.snippet ?? row.note;
  const about = [showDate(row.date, 'short'), row.source].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.row}>
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
        <span>{about}</span>
        <span>{where(row)}</span>
      </div>
    </div>
  );
});
