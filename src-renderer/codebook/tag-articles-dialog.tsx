import { useRef, useState } from 'react';
import type { TagChoice } from '../annotation/offer-tags';
import { TagField } from '../annotation/tag-field';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { cancel, save, tagArticlesTitle } from './words';

interface TagArticlesDialogProps {
  /** How many articles are tagged. */
  readonly count: number;
  readonly tags: readonly TagChoice[];
  /** Paths of the tags that they have: of one article all, of several none. */
  readonly initial: readonly string[];
  /** What has been taken out and put in, as paths. */
  readonly onSave: (tagging: { readonly add: readonly string[]; readonly remove: readonly string[] }) => void;
  readonly onClose: () => void;
}
/** Tags articles as a whole: shows and changes the tags of one, adds tags to several. */
export function TagArticlesDialog({ count, tags, initial, onSave, onClose }: TagArticlesDialogProps) {
  const [chosen, setChosen] = useState(initial);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const finish = (all: readonly string[]): void =>
    onSave({
      add: all.filter((path) => !initial.includes(path)),
      remove: initial.filter((path) => !all.includes(path)),
    });
  return (
    <Dialog
      title={tagArticlesTitle(count)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button kind="outline" size="footer" onPress={onClose}>
            {cancel}
          </Button>
          <Button kind="primary" size="footer" onPress={() => finish(chosen)}>
            {save}
          </Button>
        </>
      }
    >
      <TagField
        tags={tags}
        usedHere={[]}
        quote=""
        chosen={chosen}
        onChosen={setChosen}
        typed={typed}
        onTyped={setTyped}
        inputRef={field}
        onSubmit={finish}
      />
    </Dialog>
  );
}
