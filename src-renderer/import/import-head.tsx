import { X } from 'lucide-react';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import styles from './import-head.module.css';
import { allImports } from './words';

interface ImportHeadProps {
  readonly title: string;
  /** Behind the title: what it is about. */
  readonly about?: string;
  readonly closeLabel: string;
  /** Leads to the list of all imports; absent in the list itself. */
  readonly onAll?: () => void;
  readonly onClose: () => void;
}
/** The head of an import's report and of the list of imports. */
export function ImportHead({ title, about, closeLabel, onAll, onClose }: ImportHeadProps) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <bdi className={styles.about}>{about}</bdi>
      {onAll && (
        <Button kind="quiet" size="small" onPress={onAll}>
          {allImports}
        </Button>
      )}
      <IconButton label={closeLabel} onPress={onClose}>
        <X size={16} strokeWidth={1.5} />
      </IconButton>
    </header>
  );
}
