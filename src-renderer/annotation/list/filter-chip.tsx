import { ChevronDown, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Popover } from '../../ui/popover';
import { Unseen } from '../../ui/unseen';
import styles from './filter-chip.module.css';

interface FilterChipProps {
  /** What it filters by: "Tag". */
  readonly label: string;
  /** What it is set to; null shows the label alone. */
  readonly value: ReactNode | null;
  readonly onClear: () => void;
  readonly clearLabel: string;
  /** What opens when it is pressed; `close` takes it away again. */
  readonly children: (close: () => void) => ReactNode;
}
/** One filter: press it to set it, the cross takes it off. */
export function FilterChip({ label, value, onClear, clearLabel, children }: FilterChipProps) {
  const [isOpen, setOpen] = useState(false);
  const chip = useRef<HTMLSpanElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  return (
    <span ref={chip} className={styles.chip} data-set={value !== null || undefined}>
      <button
        ref={main}
        type="button"
        className={styles.main}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {value === null ? label : <Unseen>{label}: </Unseen>}
        {value ?? <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />}
      </button>
      {value !== null && (
        <button
          type="button"
          className={styles.clear}
          aria-label={clearLabel}
          title={clearLabel}
          onClick={() => {
            // The cross goes with what it clears; focus stays on the filter.
            main.current?.focus();
            onClear();
          }}
        >
          <X size={13} strokeWidth={1.5} aria-hidden="true" />
        </button>
      )}
      <Popover label={label} triggerRef={chip} isOpen={isOpen} onOpenChange={setOpen} placement="bottom start">
        {children(() => setOpen(false))}
      </Popover>
    </span>
  );
}
