import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { KeyCap } from '../ui/key-cap';
import styles from './annotate-popover.module.css';
import { offerTags, type TagChoice } from './offer-tags';
import { type Box, placePopover } from './place-popover';
import { TagField } from './tag-field';
import * as say from './words';

/** In px, as wide as the picture has it. */
const WIDTH = 390;

export interface AnnotatePopoverProps {
  /** The words of the passage. */
  readonly quote: string;
  readonly tags: readonly TagChoice[];
  /** Ids of the tags that stand elsewhere in this article. */
  readonly usedHere: readonly string[];
  readonly initial: { readonly tagPaths: readonly string[]; readonly note: string };
  readonly onSave: (remark: { readonly tags: readonly string[]; readonly note: string }) => void;
  readonly onCancel: () => void;
  /** Where the passage is in the window, when the popover opens. */
  readonly anchor: Box;
}
/** Asks for tags and a note about a passage. Modal, since all keys belong to it; the passage stays in sight. */
export function AnnotatePopover({ quote, tags, usedHere, initial, onSave, onCancel, anchor }: AnnotatePopoverProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(initial.tagPaths);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState(initial.note);
  const [asks, setAsks] = useState(false);
  const [place] = useState(() => placePopover(anchor, WIDTH, { width: innerWidth, height: innerHeight }));
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    field.current?.focus();
    return () => element?.close();
  }, []);
  const save = (): void => {
    const context = { tags, chosen, usedHere, quote, completes: true };
    const last = typed.trim() === '' ? [] : offerTags(typed, context).matches.slice(0, 1);
    onSave({ tags: [...chosen, ...last.map(({ path }) => path)], note: note.trim() });
  };
  const cancel = (): void => {
    if (asks) setAsks(false);
    else if (note.trim() !== initial.note.trim()) setAsks(true);
    else onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The letters of the window's own keys end here.
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.popover}
      style={{ ...place, width: WIDTH }}
      aria-label={say.annotatePassage}
      onKeyDown={onKeyDown}
      onCancel={(event) => event.preventDefault()}
      onPointerDown={({ target }) => target === dialog.current && cancel()}
    >
      <div className={styles.inside} style={{ maxHeight: place.maxHeight }}>
        <p className={styles.quote} dir="auto">
          {say.quoted(quote)}
        </p>
        <TagField
          tags={tags}
          usedHere={usedHere}
          quote={quote}
          chosen={chosen}
          onChosen={setChosen}
          typed={typed}
          onTyped={setTyped}
          inputRef={field}
        />
        <label className={styles.label} htmlFor={`${id}-note`}>
          {say.note} <span>{say.markdown}</span>
        </label>
        <textarea
          id={`${id}-note`}
          className={styles.note}
          dir="auto"
          rows={2}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        />
        {asks ? (
          <footer className={styles.footer}>
            <span className={styles.hint} role="alert">
              {say.discardQuestion}
            </span>
            <Button kind="quiet" keys={['Esc']} onPress={() => setAsks(false)}>
              {say.keepWriting}
            </Button>
            <Button kind="danger" onPress={onCancel}>
              {say.discard}
            </Button>
          </footer>
        ) : (
          <footer className={styles.footer}>
            <span className={styles.hint} aria-hidden="true">
              <KeyCap keys={['Tab']} /> {say.nextField}
            </span>
            <Button kind="quiet" size="small" keys={['Esc']} onPress={cancel}>
              {say.cancel}
            </Button>
            <Button kind="primary" size="small" keys={['Mod', 'Enter']} onPress={save}>
              {say.save}
            </Button>
          </footer>
        )}
      </div>
    </dialog>
  );
}
