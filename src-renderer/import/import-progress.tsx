import type { ImportProgress as Progress } from '#contract/calls';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { isUnderWay } from './as-progress';
import styles from './import-view.module.css';
import {
  cancelImport,
  documentCount,
  fileCount,
  filesDone,
  finished,
  pace,
  readingNow,
  underWay,
  undoneReport,
} from './words';

interface ImportProgressProps {
  readonly progress: Progress;
  /** When the progress was heard, in milliseconds since 1970; for an import of the past, when it ended. */
  readonly heardAt: number;
  readonly undone: boolean;
  /** What the report tells of: a file can hold many. */
  readonly documents: number;
  readonly onCancel: () => void;
}
/** How far an import is, how fast, what it reads; or how it ended. */
export function ImportProgress({ progress, heardAt, undone, documents, onCancel }: ImportProgressProps) {
  const { what, state, done, total, before, current, startedAt } = progress;
  const running = isUnderWay(progress);
  const ended = undone ? undoneReport : finished(progress);
  return (
    <div className={styles.progress}>
      <p className={styles.done}>
        {state !== 'looking' && <b>{fileCount(done)}</b>} {filesDone(progress)}
        {what === 'import' && documents > done && ` · ${documentCount(documents)}`}
      </p>
      <p className={styles.pace}>
        {heardAt > startedAt &&
          (done > before || done === 0) &&
          pace(done - before, total - before, heardAt - startedAt, running, what)}
      </p>
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
