import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './segmented.module.css';

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly name: string }[];
  /** Null where what is set is none of these. */
  readonly selected: Id | null;
  readonly onSelect: (id: Id) => void;
}
/** One of two or three ways, side by side. */
export function Segmented<Id extends string>({ label, choices, selected, onSelect }: SegmentedProps<Id>) {
  const labelId = useId();
  return (
    <div className={styles.field}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <ToggleButtonGroup
        className={styles.group ?? ''}
        aria-labelledby={labelId}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const chosen = choices.find(({ id }) => keys.has(id));
          if (chosen) onSelect(chosen.id);
        }}
      >
        {choices.map(({ id, name }) => (
          <ToggleButton key={id} id={id} className={styles.segment ?? ''}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
