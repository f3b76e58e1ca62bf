import { type DragEvent, type ReactNode, useState } from 'react';
import { dropHere } from '../import/words';
import styles from './drop-zone.module.css';

/** Takes files that are dropped anywhere in the window, and says so while they hang over it. */
export function DropZone(props: { readonly onDrop: (dropped: DataTransfer) => void; readonly children: ReactNode }) {
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons and keys are the first
    <div
      className={styles.window}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        props.onDrop(event.dataTransfer);
      }}
    >
      {props.children}
      {over && <div className={styles.over}>{dropHere}</div>}
    </div>
  );
}
