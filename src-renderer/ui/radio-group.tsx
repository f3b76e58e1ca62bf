import { RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components';
import styles from './choices.module.css';
import { Count } from './count';

interface RadioGroupProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string; readonly count?: number }[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}
/** One of a few, all in view, each with how many it stands for. */
export function RadioGroup({ label, choices, selected, onSelect }: RadioGroupProps) {
  return (
    <AriaRadioGroup className={styles.group ?? ''} value={selected} onChange={onSelect}>
      <Label className={styles.label ?? ''}>{label}</Label>
      {choices.map(({ id, name, count }) => (
        <Radio key={id} value={id} className={styles.choice ?? ''}>
          <span className={styles.mark} data-round />
          <span className={styles.name}>{name}</span>
          {count !== undefined && <Count value={count} />}
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
