import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import styles from './progress-bar.module.css';
import { doneOf } from './words';

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** 120 px wide for the status bar, or as wide as its place. */
  readonly width?: 'status' | 'full';
}
/** How far work has come. A total of 0 says that the end is not known yet. */
export function ProgressBar({ label, done, total, width = 'full' }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className={styles.bar ?? ''}
      aria-label={label}
      value={done}
      maxValue={Math.max(total, 1)}
      valueLabel={doneOf(done, total)}
      isIndeterminate={total === 0}
      data-width={width}
    >
      {({ percentage = 0 }) => <span className={styles.done} style={{ transform: `scaleX(${percentage / 100})` }} />}
    </AriaProgressBar>
  );
}
