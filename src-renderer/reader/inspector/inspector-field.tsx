import {
  type AllHTMLAttributes,
  type AriaAttributes,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { Article } from '../../archive/rows';
import { isMac } from '../../ui/is-mac';
import { keyName } from '../../ui/words';
import type { ArticleFields } from './edit-article';
import styles from './inspector.module.css';
import type { InspectorField } from './inspector-fields';
import { inspectorLanguages } from './inspector-languages';
import * as say from './inspector-words';
import { useReturningFocus } from './use-returning-focus';

/** The choice of leaving several languages as they are; no language has such a code. */
const MIXED = '*';

interface FieldProps {
  readonly field: InspectorField;
  readonly article: Article;
  readonly origin: string;
  /** How many values it has, where it is of several articles; a field of one has one. */
  readonly values?: number;
  /** Resolves to whether it was saved. */
  readonly onSave: (patch: Partial<ArticleFields>) => Promise<boolean>;
}
/** One fact about the article: pressed, it turns into a field to type in. */
export function InspectorFieldRow({ field, article, origin, values = 1, onSave }: FieldProps) {
  const [editing, setEditing] = useState(false);
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const comeBack = useReturningFocus(editing, place);
  const shown = field.show(article);
  return (
    <div className={styles.row}>
      <dt id={`${id}-name`}>{say.fieldNames[field.name]}</dt>
      <dd ref={place}>
        {editing ? (
          <Editor
            field={field}
            article={article}
            values={values}
            labelledBy={`${id}-name`}
            onSave={onSave}
            onEnd={(byKey) => {
              if (byKey) comeBack();
              setEditing(false);
            }}
          />
        ) : (
          <button
            type="button"
            id={`${id}-value`}
            className={styles.value}
            aria-labelledby={`${id}-name ${id}-value`}
            aria-description={say.pressToEdit}
            onClick={() => setEditing(true)}
          >
            {shown === '' ? (
              <i>{values > 1 ? say.severalValues(values) : say.unknown}</i>
            ) : (
              <bdi dir="auto">{shown}</bdi>
            )}{' '}
            {origin && <i>{origin}</i>}
          </button>
        )}
      </dd>
    </div>
  );
}
interface EditorProps extends Omit<FieldProps, 'origin' | 'values'> {
  readonly values: number;
  readonly labelledBy: string;
  /** Whether a key ended it, and so focus has to go somewhere. */
  readonly onEnd: (byKey: boolean) => void;
}
function Editor({ field, article, values, labelledBy, onSave, onEnd }: EditorProps) {
  const id = useId();
  const isMixed = values > 1;
  const first = isMixed && field.editor === 'language' ? MIXED : field.write(article);
  const [typed, setTyped] = useState(first);
  const [refused, setRefused] = useState(false);
  const saving = useRef(false);
  const touched = useRef(false);
  const save = (byKey: boolean): void => {
    if (saving.current) return;
    const patch = field.read(typed);
    setRefused(patch === null);
    if (patch === null) return;
    // Of several values none stands in the editor: what is emptied by hand is meant for all of them.
    if (typed === first && !(isMixed && touched.current && first !== MIXED)) {
      onEnd(byKey);
      return;
    }
    saving.current = true;
    void onSave(patch).then((saved) => {
      saving.current = false;
      if (saved) onEnd(byKey);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, nativeEvent, ctrlKey, metaKey } = event;
    // Enter also ends the composing of a Chinese, Japanese or Korean word.
    if (nativeEvent.isComposing) return;
    if (key === 'Escape') onEnd(true);
    else if (key === 'Enter' && (field.editor !== 'lines' || ctrlKey || metaKey)) save(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const keys = field.editor === 'lines' ? say.savesLines(keyName('Mod', isMac())) : say.saves;
  return (
    <>
      <Input
        editor={field.editor}
        first={first}
        mixed={isMixed ? say.severalValues(values) : ''}
        className={styles.input}
        value={typed}
        aria-labelledby={labelledBy}
        aria-describedby={`${id}-said ${id}-keys`}
        aria-invalid={refused || undefined}
        dir="auto"
        onChange={({ target }) => {
          touched.current = true;
          setTyped(target.value);
          setRefused(false);
        }}
        onKeyDown={onKeyDown}
        onBlur={({ target }) => {
          // Where another window takes the focus, the field has not been left.
          if (document.activeElement !== target) save(false);
        }}
      />
      <p className={styles.said} id={`${id}-said`} role="status" data-refused={refused || undefined}>
        {(!isMixed || touched.current) && field.explain(typed)}
      </p>
      <p className={styles.said} id={`${id}-keys`}>
        {keys}
      </p>
    </>
  );
}
type Typing = Pick<AllHTMLAttributes<HTMLElement>, 'className' | 'value' | 'dir' | 'onKeyDown'> & AriaAttributes;
interface InputProps extends Typing {
  readonly editor: InspectorField['editor'];
  /** The value with which it opened. */
  readonly first: string;
  /** What stands for several values among the choices; empty where there is one. */
  readonly mixed: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: (event: { readonly target: Element }) => void;
}
/** A line, lines or a choice of languages, with focus from the beginning. */
function Input({ editor, first, mixed, ...rest }: InputProps) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  useEffect(() => {
    input.current?.focus();
    if (editor === 'line') input.current?.select();
  }, [editor]);
  switch (editor) {
    case 'line':
      return <input ref={input} type="text" spellCheck={false} autoComplete="off" placeholder={mixed} {...rest} />;
    case 'lines':
      return <textarea ref={input} rows={2} spellCheck={false} placeholder={mixed} {...rest} />;
    case 'language':
      return (
        <select ref={input} {...rest}>
          {mixed !== '' && <option value={MIXED}>{mixed}</option>}
          <option value="">{say.unknown}</option>
          {inspectorLanguages(first === MIXED ? '' : first).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      );
  }
}
