import type { ImportProgress } from '#contract/calls';
import { Button } from '../ui/button';
import styles from './found-files.module.css';
import { filesAndSize, formatName, foundLabel, importCount, keptUnread, leftOut, size } from './found-words';
import { cancelImport, fileCount } from './words';

interface FoundFilesProps {
  readonly progress: ImportProgress;
  readonly onGoOn: () => void;
  readonly onCancel: () => void;
}
/** What an import found before anything is kept: how much, of what kinds, what is not read yet; and whether to go on. */
export function FoundFiles({ progress, onGoOn, onCancel }: FoundFilesProps) {
  const { total, totalBytes, found, passedOver } = progress;
  const read = found.filter((format) => format.read);
  const unread = found.filter((format) => !format.read);
  return (
    <section className={styles.found} aria-label={foundLabel}>
      <p className={styles.sum} role="status">
        {filesAndSize(total, totalBytes)}
      </p>
      {read.length > 0 && (
        <table className={styles.formats} aria-label={foundLabel}>
          <tbody>
            {read.map(({ format, files, bytes }) => (
              <tr key={format}>
                <th scope="row">{formatName(format)}</th>
                <td>{fileCount(files)}</td>
                <td>{size(bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unread.length > 0 && <p>{keptUnread(unread)}</p>}
      {passedOver > 0 && <p className={styles.aside}>{leftOut(passedOver)}</p>}
      <div className={styles.choice}>
        <Button kind="primary" size="large" autoFocus onPress={onGoOn}>
          {importCount(total)}
        </Button>
        <Button kind="outline" size="large" onPress={onCancel}>
          {cancelImport}
        </Button>
      </div>
    </section>
  );
}
