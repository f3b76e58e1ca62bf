import type { ReactNode } from 'react';
import { ToggleButton, type ToggleButtonProps } from 'react-aria-components';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip';

export interface ToggleIconButtonProps
  extends Omit<ToggleButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly label: string;
  readonly keys?: readonly string[];
  readonly children: ReactNode;
}
/** An icon button that stays pressed while what it names is shown: `isSelected`, `onChange`. */
export function ToggleIconButton({ label, keys, children, ...rest }: ToggleIconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <ToggleButton {...rest} aria-label={label} className={styles.button ?? ''}>
        {children}
      </ToggleButton>
    </Tooltip>
  );
}
