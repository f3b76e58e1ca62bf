import { Check, ChevronsUpDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import styles from './select-field.module.css';

interface SelectFieldProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly name: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}
/** One of several, of which only the chosen one is in view. */
export function SelectField<Id extends string>({ label, choices, selected, onSelect }: SelectFieldProps<Id>) {
  const select = (key: unknown): void => {
    const choice = choices.find(({ id }) => id === key);
    if (choice) onSelect(choice.id);
  };
  return (
    <Select className={styles.field ?? ''} value={selected} onChange={select}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronsUpDown size={14} strokeWidth={1.5} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''}>
          {choices.map(({ id, name }) => (
            <ListBoxItem key={id} id={id} textValue={name} className={styles.option ?? ''}>
              {({ isSelected }) => (
                <>
                  <span>{name}</span>
                  {isSelected && <Check size={14} strokeWidth={1.5} aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
