import { useId, useRef, useState } from 'react';
import type { ArticleFound } from '#contract/article';
import type { HostCalls } from '#contract/calls';
import type { Change } from '#contract/change';
import { ENCODINGS, type Encoding } from '#contract/encodings';
import type { Article } from '../../archive/rows';
import { Button } from '../../ui/button';
import { readAsChanges } from './edit-article';
import styles from './inspector.module.css';
import * as say from './inspector-words';
import { useReturningFocus } from './use-returning-focus';

interface ReadAsProps {
  readonly article: Article;
  readonly host: Pick<HostCalls, 'readAgain'>;
  /** Fields that the researcher has corrected: no reading changes them. */
  readonly corrected: ReadonlySet<keyof ArticleFound>;
  /** How many annotations stand on the text that is shown now. */
  readonly annotations: number;
  readonly onRecord: (changes: readonly Change[]) => Promise<boolean>;
}
/** "Read as…": decodes the kept original anew in an encoding of the researcher's choice. */
export function InspectorReadAs({ article, host, corrected, annotations, onRecord }: ReadAsProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const comeBack = useReturningFocus(asking, place);
  const close = (): void => {
    comeBack();
    setAsking(false);
  };
  const read = async (encoding: Encoding): Promise<void> => {
    const answer = await host.readAgain(article.id, encoding);
    if (!answer.ok) {
      setSaid(say.notReadAgain(answer.reason, encoding));
      return;
    }
    const changes = readAsChanges(article, answer.value, corrected);
    if (changes.length > 0 && !(await onRecord(changes))) return;
    setSaid(changes.length === 0 ? say.sameText(encoding) : say.nowRead(encoding));
    close();
  };
  const begin = (encoding: Encoding): void => {
    setBusy(true);
    setSaid('');
    read(encoding)
      .catch(() => setSaid(say.hostGone))
      .finally(() => setBusy(false));
  };
  return (
    <div className={styles.readAs} ref={place}>
      {asking ? (
        <Asking annotations={annotations} busy={busy} onRead={begin} onCancel={close} />
      ) : (
        <Button kind="link" size="small" onPress={() => setAsking(true)}>
          {say.readAs}
        </Button>
      )}
      <p className={styles.said} role="status">
        {busy ? say.reading : said}
      </p>
    </div>
  );
}
interface AskingProps {
  readonly annotations: number;
  readonly busy: boolean;
  readonly onRead: (encoding: Encoding) => void;
  readonly onCancel: () => void;
}
function Asking({ annotations, busy, onRead, onCancel }: AskingProps) {
  const [encoding, setEncoding] = useState<Encoding>(ENCODINGS[0]);
  const id = useId();
  return (
    <form
      className={styles.asking}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onRead(encoding);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label htmlFor={id}>{say.readAsLabel}</label>
      <select
        id={id}
        className={styles.input}
        // biome-ignore lint/a11y/noAutofocus: it comes where "Read as…" was pressed
        autoFocus
        value={encoding}
        onChange={({ target }) => setEncoding(target.value as Encoding)}
      >
        {ENCODINGS.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <p className={styles.said}>{say.annotationsStay(annotations)}</p>
      <p className={styles.buttons}>
        <Button type="submit" size="small" isDisabled={busy}>
          {say.readAgain}
        </Button>
        <Button kind="quiet" size="small" onPress={onCancel}>
          {say.cancel}
        </Button>
      </p>
    </form>
  );
}
