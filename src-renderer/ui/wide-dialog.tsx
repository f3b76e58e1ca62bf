import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import dialog from './dialog.module.css';
import { IconButton } from './icon-button';
import styles from './wide-dialog.module.css';
import { close } from './words';

interface WideDialogProps {
  readonly title: string;
  /** Called for Escape, the cross and a click on the veil. */
  readonly onClose: () => void;
  /** Said at the start of the footer: how things stand. */
  readonly state: ReactNode;
  /** Buttons, the verb last. */
  readonly footer: ReactNode;
  /** Panes side by side; each scrolls for itself. */
  readonly children: ReactNode;
}
/** A modal dialog that is a small workplace: panes between a head and a foot, split by hairlines. */
export function WideDialog({ title, onClose, state, footer, children }: WideDialogProps) {
  return (
    <ModalOverlay className={dialog.veil ?? ''} isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className={`${dialog.modal} ${styles.modal}`}>
        <AriaDialog className={dialog.dialog}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <IconButton label={close} onPress={onClose}>
              <X size={16} strokeWidth={1.5} />
            </IconButton>
          </div>
          <div className={styles.panes}>{children}</div>
          <div className={styles.foot}>
            {state}
            <div className={styles.buttons}>{footer}</div>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
