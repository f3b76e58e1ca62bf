import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { IconButton } from '../ui/icon-button';
import styles from './find-bar.module.css';
import type { Commands } from './keys/key-bindings';
import { useView } from './view-store';
import { closeFind, findPlaceholder } from './words';

/** Finds words in the open article only. Enter goes to the next hit, Shift Enter to the one before, Escape closes. */
export function FindBar({ commands, onClose }: { readonly commands: Commands; readonly onClose: () => void }) {
  const find = useView((state) => state.find);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') (event.shiftKey ? commands.previousHit : commands.nextHit).run();
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.bar}>
      <input
        ref={field}
        className={styles.field}
        type="text"
        aria-label={findPlaceholder}
        placeholder={findPlaceholder}
        value={find ?? ''}
        onChange={({ target }) => useView.setState({ find: target.value })}
        onKeyDown={onKeyDown}
        dir="auto"
      />
      <IconButton label={closeFind} keys={['Esc']} onPress={onClose}>
        <X size={16} strokeWidth={1.5} />
      </IconButton>
    </search>
  );
}
