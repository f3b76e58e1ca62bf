import { type Ref, useEffect, useId } from 'react';
import { Unseen } from '../ui/unseen';
import type { TagOption as Offered } from './offer-tags';
import { TagChips } from './tag-chips';
import styles from './tag-field.module.css';
import { TagOption } from './tag-option';
import { type TagTypingProps, useTagTyping } from './use-tag-typing';
import * as say from './words';

export interface TagFieldProps extends TagTypingProps {
  readonly inputRef?: Ref<HTMLInputElement>;
}
/** Chosen tags as chips, a line to type another, and the tags that it may mean. */
export function TagField(props: TagFieldProps) {
  const { chosen, tags, onChosen, typed, inputRef } = props;
  const id = useId();
  const { completion, matches, used, pointed, added, type, add, onKeyDown } = useTagTyping(props);
  useEffect(() => {
    document.getElementById(`${id}-${pointed}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, pointed]);
  const listed = (list: readonly Offered[], from: number) =>
    list.map((option, index) => (
      <TagOption
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
        <TagChips chosen={chosen} tags={tags} onChosen={onChosen} />
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
            aria-expanded={matches.length + used.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={pointed >= 0 ? `${id}-${pointed}` : undefined}
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
      <Unseen role="status">{added}</Unseen>
    </div>
  );
}
