import { MailOpen, Pencil, RotateCcw, ScanText, Tag, Trash2, X } from 'lucide-react';
import { IconButton } from '../ui/icon-button';
import styles from './bulk-bar.module.css';
import { bulk, bulkLabel, picked } from './words';

interface BulkBarProps {
  readonly count: number;
  /** The list shows the trash: what is selected can be restored. */
  readonly inTrash: boolean;
  readonly onTag: () => void;
  readonly onRead: () => void;
  readonly onExtract: () => void;
  /** Shows what they have in common, to be corrected; absent for one article, whose inspector does it. */
  readonly onEdit?: () => void;
  readonly onTrash: () => void;
  readonly onClear: () => void;
}
const ICON = { size: 16, strokeWidth: 1.5 } as const;

/** What can be done with several articles at once. */
export function BulkBar({ count, inTrash, onTag, onRead, onEdit, onExtract, onTrash, onClear }: BulkBarProps) {
  return (
    <div className={styles.bar} role="toolbar" aria-label={bulkLabel}>
      <span className={styles.count} role="status">
        {picked(count)}
      </span>
      {!inTrash && (
        <>
          <IconButton label={bulk.tag} keys={['T']} onPress={onTag}>
            <Tag {...ICON} />
          </IconButton>
          <IconButton label={bulk.read} keys={['U']} onPress={onRead}>
            <MailOpen {...ICON} />
          </IconButton>
          {onEdit && (
            <IconButton label={bulk.edit} onPress={onEdit}>
              <Pencil {...ICON} />
            </IconButton>
          )}
          <IconButton label={bulk.extract} onPress={onExtract}>
            <ScanText {...ICON} />
          </IconButton>
        </>
      )}
      <IconButton label={inTrash ? bulk.restore : bulk.trash} keys={['Delete']} onPress={onTrash}>
        {inTrash ? <RotateCcw {...ICON} /> : <Trash2 {...ICON} />}
      </IconButton>
      <IconButton label={bulk.clear} keys={['Esc']} onPress={onClear}>
        <X {...ICON} />
      </IconButton>
    </div>
  );
}
