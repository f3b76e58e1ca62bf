import { Download, Tag, Trash2 } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from '../../ui/button';
import styles from './bulk-bar.module.css';
import { addTag, bulk, clear, exportListed, remove, selected } from './words';

interface BulkBarProps {
  readonly count: number;
  readonly onTag: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
  /** Where the tags are asked for. */
  readonly tagRef: Ref<HTMLSpanElement>;
}
const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What can be done with the chosen annotations; floats over the foot of the list. */
export function BulkBar({ count, onTag, onExport, onDelete, onClear, tagRef }: BulkBarProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset: nothing here is sent
    <div
      className={styles.bar}
      role="group"
      aria-label={bulk}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClear();
      }}
    >
      <span className={styles.count} role="status">
        {selected(count)}
      </span>
      <span className={styles.rule} />
      <span ref={tagRef}>
        <Button kind="quiet" icon={<Tag {...ICON} />} keys={['T']} onPress={onTag}>
          {addTag}
        </Button>
      </span>
      <Button kind="quiet" icon={<Download {...ICON} />} onPress={onExport}>
        {exportListed}
      </Button>
      <Button kind="quiet" icon={<Trash2 {...ICON} />} onPress={onDelete}>
        {remove}
      </Button>
      <span className={styles.rule} />
      <Button kind="quiet" keys={['Esc']} onPress={onClear}>
        {clear}
      </Button>
    </div>
  );
}
