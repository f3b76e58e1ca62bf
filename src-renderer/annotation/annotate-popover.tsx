import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { KeyCap } from '../ui/key-cap';
import { TextField } from '../ui/text-field';
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
  const save = (paths: readonly string[]): void => onSave({ tags: paths, note: note.trim() });
  /** From outside the tag field: a tag that was typed but not added is meant all the same. */
  const saveAll = (): void => {
    const { matches } = offerTags(typed, { tags, chosen, usedHere, quote, completes: true });
    const last = typed.trim() === '' ? [] : matches.slice(0, 1);
    save([...chosen, ...last.map(({ path }) => path)]);
  };
  const cancel = (): void => {
    if (asks) setAsks(false);
    else if (note.trim() !== initial.note.trim()) setAsks(true);
    else onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The letters of the window's own keys end here.
    event.stopPropagation();
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) saveAll();
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
          onSubmit={save}
          inputRef={field}
        />
        <div className={styles.note}>
          <TextField
            label={say.note}
            aside={say.markdown}
            lines={2}
            value={note}
            onChange={setNote}
            onFocus={({ target }) => caretToEnd(target)}
          />
        </div>
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
            <Button kind="primary" size="small" keys={['Mod', 'Enter']} onPress={saveAll}>
              {say.save}
            </Button>
          </footer>
        )}
      </div>
    </dialog>
  );
}
function caretToEnd(field: EventTarget): void {
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
}
