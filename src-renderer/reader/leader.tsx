import { hueOf, type Mark } from './mark';
import styles from './notes.module.css';

export interface LeaderProps {
  readonly mark: Mark;
  /** How far the passage's first line lies below the note's (negative: above), in px. */
  readonly rise: number;
  readonly isActive: boolean;
}
/** Moved by less than this, in px, a note still counts as level with its passage. */
const LEVEL = 1;

/** The line between a passage and its note: straight when level, an elbow when the note was moved. Lengths: notes.module.css. */
export function Leader({ mark, rise, isActive }: LeaderProps) {
  const isLevel = Math.abs(rise) < LEVEL;
  return (
    <span
      className={styles.leader}
      style={{
        color: `var(--tag-${hueOf(mark)}-stripe)`,
        top: `calc(8px + ${Math.min(0, rise)}px)`,
        height: Math.abs(rise),
      }}
      data-shape={isLevel ? 'level' : rise < 0 ? 'above' : 'below'}
      data-active={isActive || undefined}
      aria-hidden="true"
    />
  );
}
