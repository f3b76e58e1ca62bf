import type { ReactNode, RefObject } from 'react';
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps, Dialog } from 'react-aria-components';
import styles from './popover.module.css';

export interface PopoverProps {
  /** Says what it is to a screen reader. */
  readonly label: string;
  /** Where it hangs; not needed inside a RAC DialogTrigger. */
  readonly triggerRef?: RefObject<Element | null>;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly placement?: AriaPopoverProps['placement'];
  readonly children: ReactNode;
}
/** A small floating panel that hangs on a control and closes with Escape or a click elsewhere. */
export function Popover({ label, children, ...rest }: PopoverProps) {
  return (
    <AriaPopover {...rest} className={styles.popover ?? ''} offset={6}>
      <Dialog aria-label={label} className={styles.inside}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
