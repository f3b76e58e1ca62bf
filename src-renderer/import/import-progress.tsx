import type { ImportProgress as Progress } from '#contract/calls';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { isUnderWay } from './as-progress';
import styles from './import-view.module.css';
import { cancelImport, fileCount, filesDone, finished, pace, readingNow, underWay } from './words';

interface ImportProgressProps {
  readonly progress: Progress;
  /** When the progress was heard, in milliseconds since 1970; for an import of the past, when it ended. */
  readonly heardAt: number;
  /** The sentence that says that the import was undone; empty where it was not. */
  readonly undone: string;
  readonly onCancel: () => void;
}
/** How far an import is, how fast, what it reads; or how it ended. */
export function ImportProgress({ progress, heardAt, undone, onCancel }: ImportProgressProps) {
  const { state, done, total, current, startedAt } = progress;
  const running = isUnderWay(progress);
  const ended = undone || finished(progress);
  return (
    <div className={styles.progress}>
      <p className={styles.done}>
        {state !== 'looking' && <b>{fileCount(done)}</b>} {filesDone(progress)}
      </p>
      <p className={styles.pace}>{heardAt > startedAt && pace(done, total, heardAt - startedAt, running)}</p>
      {running && (
        <Button kind="outline" onPress={onCancel}>
          {cancelImport}
        </Button>
      )}
      <div className={styles.bar}>
        <ProgressBar label={underWay(progress)} done={done} total={state === 'looking' ? 0 : total} />
      </div>
      <p className={styles.now} role="status">
        {running ? current && readingNow(current) : ended}
      </p>
    </div>
  );
}
