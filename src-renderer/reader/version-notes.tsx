import { Button } from '../ui/button';
import styles from './reader.module.css';
import * as say from './words';

export interface VersionNotesProps {
  /** Since when a newer version waits, in milliseconds since 1970; 0 where none does. */
  readonly newerSince: number;
  /** How many annotations stand on the text that is shown, and on the article's other versions. */
  readonly annotations: number;
  readonly elsewhere: number;
  readonly onShowNewer: () => void;
}
/** That the article has other versions than the one that is shown, as far as a reader has to know. */
export function VersionNotes({ newerSince, annotations, elsewhere, onShowNewer }: VersionNotesProps) {
  if (newerSince === 0 && elsewhere === 0) return null;
  return (
    <div className={styles.versions} dir="ltr">
      {newerSince > 0 && (
        <p>
          {say.newerHere(newerSince, annotations)}{' '}
          <Button kind="link" size="small" onPress={onShowNewer}>
            {say.showNewer}
          </Button>
        </p>
      )}
      {elsewhere > 0 && <p>{say.standElsewhere(elsewhere)}</p>}
    </div>
  );
}
