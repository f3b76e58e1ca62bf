import { ArrowLeft } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useId } from 'react';
import { IconButton } from '../ui/icon-button';
import styles from './looks-pane.module.css';
import * as say from './removed/removed-words';
import { scrollByKey } from './scroll-by-key';

/** What stands in the reader's place: the text with what was removed from it, only that, or the original. */
export type Look = 'in-place' | 'removed-only' | 'original';
const LOOKS: readonly Look[] = ['in-place', 'removed-only', 'original'];

interface LooksPaneProps {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly name: string;
  readonly count?: string;
  /** The key that goes back, as key caps show it. */
  readonly keys: readonly string[];
  readonly title: string;
  /** What is known of the file, behind the title. */
  readonly about: string;
  readonly aside?: ReactNode;
  readonly onClose: () => void;
  readonly paneRef: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}
/**
 * A view of the open article in the reader's place. Escape goes back to the text, and what scrolls in it (`data-scrolls`)
 * does so by the usual keys from the first.
 */
export function LooksPane(props: LooksPaneProps) {
  const { look, onLook, name, count, keys, title, about, aside, onClose, paneRef, children } = props;
  // Whoever came by key goes on by key.
  useEffect(() => paneRef.current?.focus(), [paneRef]);
  return (
    <section
      className={styles.pane}
      aria-label={name}
      ref={paneRef}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        const view = event.target === paneRef.current && paneRef.current.querySelector('[data-scrolls]');
        if (view && !event.ctrlKey && !event.metaKey && scrollByKey(view, event.key)) event.preventDefault();
      }}
    >
      <header className={styles.head}>
        <IconButton label={say.backToText} keys={keys} onPress={onClose}>
          <ArrowLeft size={16} strokeWidth={1.5} />
        </IconButton>
        <h1>{name}</h1>
        {count && <span className={styles.count}>{count}</span>}
        <span className={styles.space} />
        <Choice look={look} onLook={onLook} />
      </header>
      <div className={styles.about}>
        <bdi className={styles.title}>{title}</bdi>
        <bdi dir="ltr">{about}</bdi>
        {aside}
      </div>
      {children}
    </section>
  );
}
function Choice({ look, onLook }: Pick<LooksPaneProps, 'look' | 'onLook'>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{say.show}</legend>
      {LOOKS.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={look === value} onChange={() => onLook(value)} />
          {say.looks[value]}
        </label>
      ))}
    </fieldset>
  );
}
