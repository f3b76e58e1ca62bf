import {
  type AllHTMLAttributes,
  type AriaAttributes,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { Article } from '../archive/rows';
import { isMac } from '../ui/is-mac';
import { keyName } from '../ui/words';
import type { ArticleFields } from './edit-article';
import styles from './inspector.module.css';
import type { InspectorField } from './inspector-fields';
import { inspectorLanguages } from './inspector-languages';
import * as say from './inspector-words';
import { useReturningFocus } from './use-returning-focus';

interface FieldProps {
  readonly field: InspectorField;
  readonly article: Article;
  readonly origin: string;
  /** Resolves to whether it was saved. */
  readonly onSave: (patch: Partial<ArticleFields>) => Promise<boolean>;
}
/** One fact about the article: pressed, it turns into a field to type in. */
export function InspectorFieldRow({ field, article, origin, onSave }: FieldProps) {
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
            {shown === '' ? <i>{say.unknown}</i> : <bdi dir="auto">{shown}</bdi>} {origin && <i>{origin}</i>}
          </button>
        )}
      </dd>
    </div>
  );
}
interface EditorProps extends Omit<FieldProps, 'origin'> {
  readonly labelledBy: string;
  /** Whether a key ended it, and so focus has to go somewhere. */
  readonly onEnd: (byKey: boolean) => void;
}
function Editor({ field, article, labelledBy, onSave, onEnd }: EditorProps) {
  const id = useId();
  const first = field.write(article);
  const [typed, setTyped] = useState(first);
  const [refused, setRefused] = useState(false);
  const saving = useRef(false);
  const save = (byKey: boolean): void => {
    if (saving.current) return;
    const patch = field.read(typed);
    setRefused(patch === null);
    if (patch === null) return;
    if (typed === first) {
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
        className={styles.input}
        value={typed}
        aria-labelledby={labelledBy}
        aria-describedby={`${id}-said ${id}-keys`}
        aria-invalid={refused || undefined}
        dir="auto"
        onChange={({ target }) => {
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
        {field.explain(typed)}
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
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: (event: { readonly target: Element }) => void;
}
/** A line, lines or a choice of languages, with focus from the beginning. */
function Input({ editor, first, ...rest }: InputProps) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  useEffect(() => {
    input.current?.focus();
    if (editor === 'line') input.current?.select();
  }, [editor]);
  switch (editor) {
    case 'line':
      return <input ref={input} type="text" spellCheck={false} autoComplete="off" {...rest} />;
    case 'lines':
      return <textarea ref={input} rows={2} spellCheck={false} {...rest} />;
    case 'language':
      return (
        <select ref={input} {...rest}>
          <option value="">{say.unknown}</option>
          {inspectorLanguages(first).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      );
  }
}
