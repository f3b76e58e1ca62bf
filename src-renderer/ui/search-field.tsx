import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Button,
  Input,
} from 'react-aria-components';
import { KeyCap } from './key-cap';
import styles from './search-field.module.css';
import { clearSearch } from './words';

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string;
  readonly placeholder: string;
  readonly keys?: readonly string[];
  readonly inputRef?: Ref<HTMLInputElement>;
}
/** The field in the middle of the title bar. Escape empties it. */
export function SearchField({ label, placeholder, keys, inputRef, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} aria-label={label} className={styles.field ?? ''}>
      <Search size={16} strokeWidth={1.5} className={styles.glass} aria-hidden="true" />
      <Input ref={inputRef} className={styles.input ?? ''} placeholder={placeholder} spellCheck="false" />
      <Button className={styles.clear ?? ''} aria-label={clearSearch}>
        <X size={16} strokeWidth={1.5} />
      </Button>
      {keys && <KeyCap keys={keys} />}
    </AriaSearchField>
  );
}
