import { Folder } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FolderListing, HostCalls } from '#contract/calls';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './folder-chooser.module.css';
import {
  chooserCancel,
  chooserImport,
  chooserLabel,
  chooserNone,
  chooserTitle,
  chooserUnreadable,
  chooserUp,
  filesHere,
} from './words';

interface FolderChooserProps {
  readonly host: Pick<HostCalls, 'listFolder'>;
  readonly onChoose: (path: string) => void;
  readonly onClose: () => void;
}
/** Our own folder chooser, for where the host has none: a page cannot learn paths. */
export function FolderChooser({ host, onChoose, onClose }: FolderChooserProps) {
  const [path, setPath] = useState('');
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  /** The path that was last answered: until it is the one asked for, the folder shown is not the one that was clicked. */
  const [answered, setAnswered] = useState<string | null>(null);
  useEffect(() => {
    let late = false;
    const take = (answer: Awaited<ReturnType<HostCalls['listFolder']>> | null): void => {
      if (late) return;
      setAnswered(path);
      setUnreadable(!answer?.ok);
      if (answer?.ok) setListing(answer.value);
    };
    host.listFolder(path).then(take, () => take(null));
    return () => {
      late = true;
    };
  }, [host, path]);
  return (
    <Dialog
      title={chooserTitle}
      isOpen
      onClose={onClose}
      width={520}
      footer={
        <>
          <Button kind="outline" size="footer" onPress={onClose}>
            {chooserCancel}
          </Button>
          <Button
            kind="primary"
            size="footer"
            isDisabled={!listing || answered !== path}
            onPress={() => listing && onChoose(listing.path)}
          >
            {chooserImport}
          </Button>
        </>
      }
    >
      <div className={styles.where}>
        <Button
          kind="outline"
          size="small"
          isDisabled={!listing?.parent}
          onPress={() => listing && setPath(listing.parent)}
        >
          {chooserUp}
        </Button>
        <bdi className={styles.path} dir="ltr">
          {listing?.path}
        </bdi>
      </div>
      <ul className={styles.folders} aria-label={chooserLabel}>
        {listing?.folders.map((folder) => (
          <li key={folder.path}>
            <button type="button" className={styles.folder} onClick={() => setPath(folder.path)}>
              <Folder size={16} strokeWidth={1.5} aria-hidden="true" />
              <bdi>{folder.name}</bdi>
            </button>
          </li>
        ))}
        {listing?.folders.length === 0 && <li className={styles.none}>{chooserNone}</li>}
      </ul>
      <p className={styles.hint} role="status">
        {unreadable ? chooserUnreadable : listing && filesHere(listing.files)}
      </p>
    </Dialog>
  );
}
