import { type CSSProperties, useMemo } from 'react';
import { directionOf } from '../direction-of';
import styles from './original-view.module.css';
import { splitLines } from './split-lines';

interface OriginalTextProps {
  readonly text: string;
  /** What the file is called. */
  readonly name: string;
  readonly lang: string;
}
/** A text as it stands in its file, white space and all. */
export function OriginalText({ text, name, lang }: OriginalTextProps) {
  const parts = useMemo(() => splitLines(text), [text]);
  return (
    <section
      className={styles.scroller}
      data-scrolls
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={name}
      lang={lang || undefined}
      dir={directionOf(lang)}
    >
      {parts.map(({ start, text: part, lines }) => (
        <pre key={start} className={styles.part} style={{ '--lines': lines } as CSSProperties}>
          {part}
        </pre>
      ))}
    </section>
  );
}
