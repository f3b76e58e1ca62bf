import { isMac } from './is-mac';
import styles from './key-cap.module.css';
import { keyName } from './words';

/** One key or several pressed together: `['Mod', 'Enter']`. Only for the eye; the control says its key itself. */
export function KeyCap({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {keyName(key, isMac())}
        </kbd>
      ))}
    </span>
  );
}
