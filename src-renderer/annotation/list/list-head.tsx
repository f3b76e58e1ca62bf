import { ChevronDown, Download } from 'lucide-react';
import type { AnnotationGrouping } from '../../indexing/annotation-columns';
import { Button } from '../../ui/button';
import styles from './list-head.module.css';
import { countOf, exportListed, grouping, groupings, title } from './words';

interface ListHeadProps {
  /** Null before the first answer. */
  readonly counts: { readonly matching: number; readonly total: number } | null;
  readonly by: AnnotationGrouping;
  readonly onBy: (by: AnnotationGrouping) => void;
  readonly onExport: () => void;
}
const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** The head of the view: how many are listed, how they are grouped, export. */
export function ListHead({ counts, by, onBy, onExport }: ListHeadProps) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <span className={styles.count} role="status">
        {counts && countOf(counts.matching, counts.total)}
      </span>
      <span className={styles.space} />
      <span className={styles.grouping}>
        <select aria-label={grouping} value={by} onChange={({ target }) => onBy(target.value as AnnotationGrouping)}>
          {Object.entries(groupings).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <ChevronDown {...ICON} />
      </span>
      <Button icon={<Download {...ICON} />} keys={['E']} isDisabled={!counts?.matching} onPress={onExport}>
        {exportListed}
      </Button>
    </header>
  );
}
