import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip';

export interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly label: string;
  readonly keys?: readonly string[];
  /** A lucide icon, 16 px, stroke 1.5. */
  readonly children: ReactNode;
}
/** A 28×28 button that shows only an icon; its label and key are in the tooltip. */
export function IconButton({ label, keys, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button {...rest} aria-label={label} className={styles.button ?? ''}>
        {children}
      </Button>
    </Tooltip>
  );
}
