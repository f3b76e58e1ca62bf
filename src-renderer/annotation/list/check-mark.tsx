import { Check, Minus } from 'lucide-react';
import styles from './check-mark.module.css';

export type Checked = 'none' | 'some' | 'all';

/** A box that shows whether a row or a group is chosen. For the eye and the mouse: `aria-selected` and X are the others' way. */
export function CheckMark({ checked, onPress }: { readonly checked: Checked; readonly onPress: () => void }) {
  const Sign = checked === 'all' ? Check : Minus;
  return (
    <span
      className={styles.target}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <span className={styles.box} data-checked={checked}>
        {checked !== 'none' && <Sign size={12} strokeWidth={2} />}
      </span>
    </span>
  );
}
