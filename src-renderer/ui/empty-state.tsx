import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** A headline only where the whole window is empty. */
  readonly title?: string;
  readonly sentence: ReactNode;
  /** One action. */
  readonly action?: ReactNode;
}
/** One sentence saying what would be here, and one action. */
export function EmptyState({ title, sentence, action }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-large={title ? '' : undefined}>
      {title && <h1 className={styles.title}>{title}</h1>}
      <p className={styles.sentence}>{sentence}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
