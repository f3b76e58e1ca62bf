import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import styles from './text-field.module.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string;
  /** Set in grey behind the label: "Markdown". */
  readonly aside?: string;
  readonly placeholder?: string;
  readonly description?: ReactNode;
  /** Shown with the danger colour while `isInvalid`. */
  readonly error?: string;
  /** Height in lines; more than one makes it a text area. */
  readonly lines?: number;
}
/** A labelled line or area of text. */
export function TextField({ label, aside, placeholder, description, error, lines = 1, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>
        {label} {aside && <span>{aside}</span>}
      </Label>
      {lines > 1 ? (
        <TextArea className={styles.input ?? ''} rows={lines} placeholder={placeholder} dir="auto" />
      ) : (
        <Input className={styles.input ?? ''} placeholder={placeholder} dir="auto" />
      )}
      {description && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
