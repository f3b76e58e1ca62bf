import { Button } from '../../ui/button';
import styles from './settings.module.css';
import * as words from './settings-words';

export interface SettingsArchiveProps {
  /** Where the archive lies, for people. */
  readonly folder: string;
  /** The name that new annotations carry. */
  readonly author: string;
  /** Shows the folder in the system's file manager; left out where no host can. */
  readonly onShowFolder?: (() => void) | undefined;
}
/** Where the archive lies, how another is opened, and in whose name. */
export function SettingsArchive({ folder, author, onShowFolder }: SettingsArchiveProps) {
  return (
    <dl className={styles.facts}>
      <dt>{words.archiveFolder}</dt>
      <dd>
        <span className={styles.path}>{folder}</span>
        {onShowFolder && (
          <Button size="small" onPress={onShowFolder}>
            {words.showFolder}
          </Button>
        )}
      </dd>
      <dd className={styles.hint}>
        {words.otherArchive} <code>{words.otherArchiveOption}</code>
      </dd>
      <dt>{words.author}</dt>
      <dd dir="auto">{author}</dd>
      <dd className={styles.hint}>{words.authorHint}</dd>
    </dl>
  );
}
