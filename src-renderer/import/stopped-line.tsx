import { Button } from '../ui/button';
import type { StoppedImport } from './read-stopped';
import styles from './stopped-line.module.css';
import { leaveStopped, resumeImport, stoppedAt, stoppedLabel } from './words';

interface StoppedLineProps {
  readonly stopped: StoppedImport;
  readonly onResume: (run: string) => void;
  readonly onLeave: (run: string) => void;
}
/** An import that stopped in the middle: how far it came, and whether it shall go on. */
export function StoppedLine({ stopped, onResume, onLeave }: StoppedLineProps) {
  return (
    <section className={styles.line} aria-label={stoppedLabel}>
      <p>
        <bdi>{stoppedAt(stopped)}</bdi>
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
