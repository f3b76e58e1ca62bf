import { useState } from 'react';
import { TextField } from '../../ui/text-field';
import styles from './date-span.module.css';
import { dateForm, from, notADate, to } from './words';

interface Span {
  readonly from: string;
  readonly to: string;
}
interface DateSpanProps extends Span {
  readonly onSpan: (span: Span) => void;
  readonly onDone: () => void;
}
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function isDate(typed: string): boolean {
  return typed === '' || DATE.test(typed);
}
/** Two dates, each to the year, the month or the day. What is not a date yet changes nothing. */
export function DateSpan({ from: first, to: last, onSpan, onDone }: DateSpanProps) {
  const [typed, setTyped] = useState<Span>({ from: first, to: last });
  const [left, setLeft] = useState<Partial<Record<keyof Span, boolean>>>({});
  const type = (part: Partial<Span>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    if (isDate(next.from) && isDate(next.to)) onSpan(next);
  };
  const field = (name: keyof Span, label: string) => (
    <TextField
      label={label}
      value={typed[name]}
      autoFocus={name === 'from'}
      isInvalid={left[name] === true && !isDate(typed[name])}
      error={notADate}
      onChange={(text) => type({ [name]: text.trim() })}
      onBlur={() => setLeft((before) => ({ ...before, [name]: true }))}
    />
  );
  return (
    <form
      className={styles.span}
      onSubmit={(event) => {
        event.preventDefault();
        if (isDate(typed.from) && isDate(typed.to)) onDone();
        else setLeft({ from: true, to: true });
      }}
    >
      <div className={styles.fields}>
        {field('from', from)}
        {field('to', to)}
      </div>
      <p className={styles.form}>{dateForm}</p>
      {/* Enter in either field sends the form, which needs a button to do so. */}
      <button type="submit" hidden />
    </form>
  );
}
