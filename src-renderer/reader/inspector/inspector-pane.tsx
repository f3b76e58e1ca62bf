import { X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { IconButton } from '../../ui/icon-button';
import styles from './inspector.module.css';
import * as say from './inspector-words';

interface InspectorPaneProps {
  readonly onClose: () => void;
  readonly paneRef: Ref<HTMLElement> | undefined;
  readonly children: ReactNode;
}
/** The pane of an inspector, whatever it shows. */
export function InspectorPane({ onClose, paneRef, children }: InspectorPaneProps) {
  return (
    <section className={styles.pane} aria-label={say.inspector} ref={paneRef} tabIndex={-1}>
      <header className={styles.head}>
        <h2>{say.inspector}</h2>
        <IconButton label={say.closeInspector} keys={['I']} onPress={onClose}>
          <X size={16} strokeWidth={1.5} />
        </IconButton>
      </header>
      <div className={styles.scroller}>{children}</div>
    </section>
  );
}
