import { useId, useState } from 'react';
import { HUES, type Hue } from '#contract/change';
import type { Tag } from '../archive/rows';
import type { TagPath } from '../archive/tag-paths';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TagSwatch } from '../ui/tag-swatch';
import { TextField } from '../ui/text-field';
import { refuseTag, type TagDraft, tagWithBelow } from './edit-tags';
import styles from './tag-dialog.module.css';
import * as words from './words';

interface TagDialogProps {
  readonly tag: Tag;
  readonly paths: readonly TagPath[];
  readonly onSave: (draft: TagDraft) => void;
  readonly onClose: () => void;
}
/** Renames, moves, colours and defines a tag. */
export function TagDialog({ tag, paths, onSave, onClose }: TagDialogProps) {
  const { name, parent, colour, definition } = tag;
  const [draft, setDraft] = useState<TagDraft>({ name, parent, colour, definition });
  const id = useId();
  const change = (part: Partial<TagDraft>): void => setDraft({ ...draft, ...part });
  const refusal = refuseTag(tag, draft, paths);
  const below = tagWithBelow(paths, tag.id);
  const save = (): void => {
    if (refusal === null) onSave(draft);
  };
  return (
    <Dialog
      title={words.editTitle(paths.find((path) => path.id === tag.id)?.path ?? tag.name)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button kind="outline" size="footer" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" size="footer" isDisabled={refusal !== null} onPress={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={words.nameLabel}
          value={draft.name}
          onChange={(value) => change({ name: value })}
          isInvalid={refusal !== null}
          error={refusal === null ? '' : words.refusals[refusal]}
          autoFocus
        />
        <label className={styles.label} htmlFor={`${id}-parent`}>
          {words.parentLabel}
        </label>
        <select
          id={`${id}-parent`}
          className={styles.select}
          value={draft.parent}
          onChange={({ target }) => change({ parent: target.value })}
        >
          <option value="">{words.topLevel}</option>
          {paths
            .filter((path) => !below.includes(path.id))
            .map((path) => (
              <option key={path.id} value={path.id}>
                {path.path}
              </option>
            ))}
        </select>
        <fieldset className={styles.colours}>
          <legend className={styles.label}>{words.colourLabel}</legend>
          {(['', ...HUES] as const).map((hue) => (
            <Colour
              key={hue}
              name={id}
              hue={hue}
              isChosen={draft.colour === hue}
              onChoose={() => change({ colour: hue })}
            />
          ))}
        </fieldset>
        <TextField
          label={words.definitionLabel}
          value={draft.definition}
          onChange={(value) => change({ definition: value })}
          lines={3}
        />
      </form>
    </Dialog>
  );
}
interface ColourProps {
  readonly name: string;
  readonly hue: Hue | '';
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}
function Colour({ name, hue, isChosen, onChoose }: ColourProps) {
  return (
    <label className={styles.colour} data-chosen={isChosen || undefined}>
      <input type="radio" name={name} value={hue} checked={isChosen} onChange={onChoose} />
      {hue !== '' && <TagSwatch hue={hue} />}
      {hue === '' ? words.parentsColour : words.hueNames[hue]}
    </label>
  );
}
