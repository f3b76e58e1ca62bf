import { Check } from 'lucide-react';
import { CheckboxGroup as AriaCheckboxGroup, Checkbox, Label, Text } from 'react-aria-components';
import styles from './choices.module.css';

interface CheckboxGroupProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly name: string }[];
  readonly checked: readonly Id[];
  readonly onCheck: (checked: readonly Id[]) => void;
  readonly description?: string;
}
/** Any of a few, all in view. */
export function CheckboxGroup<Id extends string>(props: CheckboxGroupProps<Id>) {
  const { label, choices, checked, onCheck, description } = props;
  return (
    <AriaCheckboxGroup
      className={styles.group ?? ''}
      value={[...checked]}
      onChange={(ids) => onCheck(choices.map(({ id }) => id).filter((id) => ids.includes(id)))}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {choices.map(({ id, name }) => (
        <Checkbox key={id} value={id} className={styles.choice ?? ''}>
          <span className={styles.mark}>
            <Check size={12} strokeWidth={2.25} aria-hidden="true" />
          </span>
          <span className={styles.name}>{name}</span>
        </Checkbox>
      ))}
      {description && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
    </AriaCheckboxGroup>
  );
}
