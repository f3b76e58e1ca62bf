import { Button } from '../ui/button';
import type { StoppedImport } from './read-stopped';
import styles from './stopped-line.module.css';
import { leaveStopped, resumeImport, stoppedLabel } from './stopped-words';

interface StoppedLineProps {
  readonly stopped: StoppedImport;
  readonly sentence: string;
  /** A strip of its own, or the last line of a report's progress. */
  readonly place: 'strip' | 'report';
  readonly onResume: (run: string) => void;
  readonly onLeave: (run: string) => void;
}
/** An import that stopped in the middle, and whether it shall go on. */
export function StoppedLine({ stopped, sentence, place, onResume, onLeave }: StoppedLineProps) {
  return (
    <section className={styles.line} data-place={place} aria-label={stoppedLabel}>
      <p role="status">
        <bdi>{sentence}</bdi>
      </p>
      {stopped.files === 'there' && (
        <Button kind="outline" size="small" onPress={() => onResume(stopped.run)}>
          {resumeImport}
        </Button>
      )}
      <Button kind="quiet" size="small" onPress={() => onLeave(stopped.run)}>
        {leaveStopped}
      </Button>
    </section>
  );
}
