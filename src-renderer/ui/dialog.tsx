import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called for Escape and, unless `mustAnswer`, for a click on the veil. */
  readonly onClose: () => void;
  readonly mustAnswer?: boolean;
  /** A question: read out at once and in whole. */
  readonly isQuestion?: boolean;
  /** Width in px; 440 unless told. */
  readonly width?: number;
  /** Buttons, the verb last. */
  readonly footer: ReactNode;
  readonly children: ReactNode;
}
/** A modal dialog: title, content, footer. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, mustAnswer = false, isQuestion = false, width = 440, footer, children } = props;
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable={!mustAnswer}
    >
      <Modal className={styles.modal ?? ''} style={{ width }}>
        <AriaDialog className={styles.dialog} role={isQuestion ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          <div className={styles.content}>{children}</div>
          <footer className={styles.footer}>{footer}</footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
