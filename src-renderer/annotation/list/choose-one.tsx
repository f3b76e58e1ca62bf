import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { foldWord } from '#text/fold';
import { Count } from '../../ui/count';
import styles from './choose-one.module.css';
import { nothingMatches } from './words';

export interface Choice {
  readonly id: string;
  /** What is searched. */
  readonly name: string;
  readonly shown: ReactNode;
  readonly count: number;
}
interface ChooseOneProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
}
/** So many rows are shown; typing brings up the others. */
const MOST = 50;

/** A line to type in and the choices that have what is typed: arrow keys and Enter, or a click. */
export function ChooseOne({ label, choices, onChoose }: ChooseOneProps) {
  const prefix = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const query = foldWord(typed.trim());
  const matches = choices.filter(({ name }) => foldWord(name).includes(query)).slice(0, MOST);
  const pointed = Math.min(at, matches.length - 1);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${prefix}${pointed}`)?.scrollIntoView({ block: 'nearest' });
  }, [prefix, pointed]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const match = matches[pointed];
    if (step && matches.length > 0) setAt((pointed + step + matches.length) % matches.length);
    else if (event.key === 'Enter' && match) onChoose(match.id);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.choose}>
      <input
        ref={field}
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={matches.length > 0}
        aria-controls={`${prefix}list`}
        aria-activedescendant={matches.length > 0 ? `${prefix}${pointed}` : undefined}
        placeholder={label}
        autoComplete="off"
        spellCheck="false"
        dir="auto"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${prefix}list`} className={styles.list} role="listbox" aria-label={label} tabIndex={-1}>
        {matches.map(({ id, shown, count }, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={id}
            id={`${prefix}${place}`}
            className={styles.option}
            role="option"
            aria-selected={place === pointed}
            onClick={() => onChoose(id)}
          >
            <span className={styles.shown}>{shown}</span>
            <Count value={count} />
          </div>
        ))}
      </div>
      {matches.length === 0 && <p className={styles.none}>{nothingMatches}</p>}
    </div>
  );
}
