import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react';
import { Count } from '../ui/count';
import { KeyCap } from '../ui/key-cap';
import { TagName } from '../ui/tag-name';
import { TagSwatch } from '../ui/tag-swatch';
import { hueOfPath, offerTags, type TagChoice, type TagOption } from './offer-tags';
import styles from './tag-field.module.css';
import * as say from './words';

export interface TagFieldProps {
  readonly tags: readonly TagChoice[];
  /** Ids of the tags that stand elsewhere in this article. */
  readonly usedHere: readonly string[];
  readonly quote: string;
  /** Paths, in the order chosen. */
  readonly chosen: readonly string[];
  readonly onChosen: (paths: readonly string[]) => void;
  /** What is typed and not added yet; the owner adds it when it saves. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** Ctrl Enter, with the tags as they then are. */
  readonly onSubmit: (paths: readonly string[]) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}
/** Chosen tags as chips, a line to type another, and the tags that it may mean. */
export function TagField(props: TagFieldProps) {
  const { tags, usedHere, quote, chosen, onChosen, typed, onTyped, onSubmit, inputRef } = props;
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  const [completes, setCompletes] = useState(true);
  const [added, setAdded] = useState('');
  const { completion, matches, used } = offerTags(typed, { tags, chosen, usedHere, quote, completes });
  const options = [...matches, ...used];
  // With nothing typed, Enter alone adds nothing: an arrow key has to point first.
  const pointed = at ?? (typed.trim() === '' ? -1 : 0);
  useEffect(() => {
    document.getElementById(`${id}-${pointed}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, pointed]);
  const type = (text: string): void => {
    onTyped(text);
    setAt(null);
    setCompletes(text.length > typed.length);
  };
  const add = ({ path }: TagOption): void => {
    onChosen([...chosen, path]);
    setAdded(say.tagAdded(path));
    onTyped('');
    setAt(null);
    setCompletes(true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter that ends the composing of a Chinese or Japanese word means that word.
    if (event.nativeEvent.isComposing) return;
    const option = options[pointed];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { selectionStart, value } = event.currentTarget;
    if (step && options.length > 0)
      setAt((Math.max(pointed, step === 1 ? -1 : 0) + step + options.length) % options.length);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      onSubmit(option ? [...chosen, option.path] : chosen);
    else if (event.key === 'Enter' && option) add(option);
    else if (event.key === 'Backspace' && value === '') onChosen(chosen.slice(0, -1));
    else if (event.key === 'Delete' && completion) setCompletes(false);
    else if (event.key === 'ArrowRight' && completion && selectionStart === value.length) type(typed + completion);
    else return;
    event.preventDefault();
  };
  const listed = (list: readonly TagOption[], from: number) =>
    list.map((option, index) => (
      <Option
        key={option.kind + option.path}
        id={`${id}-${from + index}`}
        option={option}
        isPointed={from + index === pointed}
        onChoose={add}
      />
    ));
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={`${id}-input`}>
        {say.tags}
      </label>
      <div className={styles.line}>
        <Chips chosen={chosen} tags={tags} onChosen={onChosen} />
        <span className={styles.typing}>
          <span className={styles.ghost} aria-hidden="true">
            <span>{typed}</span>
            {completion}
          </span>
          <input
            id={`${id}-input`}
            ref={inputRef}
            className={styles.input}
            role="combobox"
            aria-autocomplete="both"
            aria-expanded={options.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={pointed >= 0 && options.length > 0 ? `${id}-${pointed}` : undefined}
            autoComplete="off"
            spellCheck="false"
            dir="auto"
            value={typed}
            onChange={({ target }) => type(target.value)}
            onKeyDown={onKeyDown}
          />
        </span>
      </div>
      <div id={`${id}-list`} className={styles.list} role="listbox" aria-label={say.matchingTags} tabIndex={-1}>
        {listed(matches, 0)}
        {used.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div role="group" aria-label={say.usedInArticle}>
            <p className={styles.groupName} aria-hidden="true">
              {say.usedInArticle}
            </p>
            {listed(used, matches.length)}
          </div>
        )}
      </div>
      <span className={styles.unseen} role="status">
        {added}
      </span>
    </div>
  );
}
function Chips({ chosen, tags, onChosen }: Pick<TagFieldProps, 'chosen' | 'tags' | 'onChosen'>) {
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={say.chosenTags}>
      {chosen.map((path) => (
        <li key={path} className={styles.chip}>
          <TagSwatch hue={hueOfPath(path, tags)} />
          <TagName path={path} hue={hueOfPath(path, tags)} />
          <button
            type="button"
            tabIndex={-1}
            aria-label={say.removeTag(path)}
            onClick={() => onChosen(chosen.filter((other) => other !== path))}
          >
            <X size={12} strokeWidth={1.5} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
interface OptionProps {
  readonly id: string;
  readonly option: TagOption;
  readonly isPointed: boolean;
  readonly onChoose: (option: TagOption) => void;
}
function Option({ id, option, isPointed, onChoose }: OptionProps) {
  const cut = option.path.lastIndexOf('/') + 1;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div id={id} className={styles.option} role="option" aria-selected={isPointed} onClick={() => onChoose(option)}>
      {option.kind === 'create' ? (
        <>
          <Plus size={14} strokeWidth={1.5} aria-hidden="true" />
          <span className={styles.name}>
            {say.create} <b dir="auto">{option.path}</b>
          </span>
        </>
      ) : (
        <>
          <TagSwatch hue={option.hue} />
          <bdi className={styles.name}>
            <span className={styles.parents}>{option.path.slice(0, cut)}</span>
            {option.path.slice(cut)}
          </bdi>
        </>
      )}
      {isPointed && <KeyCap keys={['Enter']} />}
      {option.kind === 'tag' && <Count value={option.count} />}
    </div>
  );
}
