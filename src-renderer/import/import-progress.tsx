import type { ImportProgress as Progress } from '#contract/calls';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { isUnderWay } from './as-progress';
import styles from './import-view.module.css';
import type { StoppedImport } from './read-stopped';
import { StoppedLine } from './stopped-line';
import { stoppedAdvice } from './stopped-words';
import {
  cameOutTheSame,
  cancelImport,
  documentCount,
  fileCount,
  filesDone,
  finished,
  pace,
  readingNow,
  underWay,
} from './words';

interface ImportProgressProps {
  readonly progress: Progress;
  /** When the progress was heard, in milliseconds since 1970; for an import of the past, when it ended. */
  readonly heardAt: number;
  /** The sentence that says that the import was undone; empty where it was not. */
  readonly undone: string;
  /** What the report tells of: a file can hold many. */
  readonly documents: number;
  /** Where it stopped in the middle and can be resumed. */
  readonly stopped: StoppedImport | null;
  readonly onCancel: () => void;
  readonly onResume: (run: string) => void;
  readonly onLeave: (run: string) => void;
}
/** How far an import is, how fast, what it reads; or how it ended. */
export function ImportProgress(props: ImportProgressProps) {
  const { progress, heardAt, undone, documents, stopped, onCancel, onResume, onLeave } = props;
  const { what, state, done, total, before, current, startedAt } = progress;
  const running = isUnderWay(progress);
  const same = what === 'extract-again' && state === 'done' ? cameOutTheSame(done - documents) : '';
  const ended = undone || finished(progress) + same;
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
      {stopped && !running ? (
        <StoppedLine
          place="report"
          stopped={stopped}
          sentence={`${ended} ${stoppedAdvice(stopped)}`.trim()}
          onResume={onResume}
          onLeave={onLeave}
        />
      ) : (
        <p className={styles.now} role="status">
          {running ? current && readingNow(current) : ended}
        </p>
      )}
    </div>
  );
}
