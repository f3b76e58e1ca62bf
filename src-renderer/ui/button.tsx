import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { KeyCap } from './key-cap';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** At most one primary button in view. */
  readonly kind?: 'primary' | 'outline' | 'quiet' | 'link' | 'danger';
  /** 24, 28, 30 (dialog footer) or 34 px (first start) high. */
  readonly size?: 'small' | 'normal' | 'footer' | 'large';
  readonly icon?: ReactNode;
  /** Shown as key caps behind the label. */
  readonly keys?: readonly string[];
  readonly children: ReactNode;
}
/** A verb to press. */
export function Button({ kind = 'outline', size = 'normal', icon, keys, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={styles.button ?? ''} data-kind={kind} data-size={size}>
      {icon}
      <span>{children}</span>
      {keys && <KeyCap keys={keys} />}
    </AriaButton>
  );
}
