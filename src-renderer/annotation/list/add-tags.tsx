import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { Popover } from '../../ui/popover';
import { offerTags, type TagChoice } from '../offer-tags';
import { TagField } from '../tag-field';
import styles from './add-tags.module.css';
import { addTags, addTo } from './words';

interface AddTagsProps {
  /** How many annotations get them. */
  readonly count: number;
  readonly tags: readonly TagChoice[];
  readonly triggerRef: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdd: (paths: readonly string[]) => void;
}
const NONE_HERE: readonly string[] = [];

function Form({ count, tags, onAdd }: Pick<AddTagsProps, 'count' | 'tags' | 'onAdd'>) {
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  useEffect(() => field.current?.focus(), []);
  const context = { tags, chosen, usedHere: NONE_HERE, quote: '', completes: true };
  /** A tag that was typed but not added yet is meant all the same. */
  const all = (): readonly string[] => {
    const last = typed.trim() === '' ? [] : offerTags(typed, context).matches.slice(0, 1);
    return [...chosen, ...last.map(({ path }) => path)];
  };
  const add = (paths: readonly string[]): void => {
    if (paths.length > 0) onAdd(paths);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter with nothing typed adds what is chosen, as the button does
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.defaultPrevented && event.target === field.current) add(chosen);
      }}
    >
      <TagField
        tags={tags}
        usedHere={NONE_HERE}
        quote=""
        chosen={chosen}
        onChosen={setChosen}
        typed={typed}
        onTyped={setTyped}
        onSubmit={add}
        inputRef={field}
      />
      <footer className={styles.footer}>
        <Button kind="primary" size="small" keys={['Mod', 'Enter']} onPress={() => add(all())}>
          {addTo(count)}
        </Button>
      </footer>
    </div>
  );
}
/** Asks for tags that several annotations get. */
export function AddTags({ count, tags, triggerRef, isOpen, onClose, onAdd }: AddTagsProps) {
  return (
    <Popover
      label={addTags(count)}
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      placement="top start"
    >
      <Form count={count} tags={tags} onAdd={onAdd} />
    </Popover>
  );
}
