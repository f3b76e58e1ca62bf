import { memo } from 'react';
import type { TagPath } from '../archive/tag-paths';
import type { LibraryRow } from '../indexing/library';
import { TagSwatch } from '../ui/tag-swatch';
import styles from './article-row.module.css';
import { annotationCount, dateAndSource, unread, untitled, wordCount } from './words';

/** Swatches shown in a row: more would push the date away. */
const MOST_SWATCHES = 3;

interface ArticleRowProps {
  /** Not fetched yet: the row keeps its place, blank. */
  readonly row: LibraryRow | null | undefined;
  readonly tags: ReadonlyMap<string, TagPath>;
}
/** An article in the list: title, date and source, the colours of its annotations. */
export const ArticleRow = memo(function ArticleRow({ row, tags }: ArticleRowProps) {
  if (!row) return <div className={styles.row} />;
  const hues = [...new Set(row.tags.flatMap((id) => tags.get(id)?.hue ?? []))].slice(0, MOST_SWATCHES);
  const more = [row.lang, row.words > 0 ? wordCount(row.words) : ''].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.row} data-unread={row.readAt === 0 || undefined}>
      {row.readAt === 0 && <span className={styles.dot} role="img" aria-label={unread} />}
      <bdi className={styles.title} dir="auto" lang={row.lang || undefined} title={row.title}>
        {row.title || untitled}
      </bdi>
      <div className={styles.meta}>
        <span className={styles.about}>
          {dateAndSource(row)}
          {more && <span className={styles.more}> · {more}</span>}
        </span>
        {row.annotations > 0 && (
          <span className={styles.marks}>
            {hues.map((hue) => (
              <TagSwatch key={hue} hue={hue} />
            ))}
            <span className={styles.count} role="img" aria-label={annotationCount(row.annotations)}>
              {row.annotations}
            </span>
          </span>
        )}
      </div>
    </div>
  );
});
