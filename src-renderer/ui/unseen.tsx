import type { ReactNode } from 'react';
import styles from './unseen.module.css';

/** Words for those who hear the screen: not seen, and taking no room. A `status` is said when it changes. */
export function Unseen({ role, children }: { readonly role?: 'status'; readonly children: ReactNode }) {
  return (
    <span className={styles.unseen} role={role}>
      {children}
    </span>
  );
}
