import { useRef, useState } from 'react';
import { Popover } from '../ui/popover';
import { layoutNotes } from './layout-notes';
import { hueOf, type Mark } from './mark';
import { NoteTags } from './note';
import styles from './notes.module.css';
import type { Place } from './use-places';
import { markName, noteNumber } from './words';

/** Height of a number, in px, less the gap that layoutNotes keeps: numbers may stand closer than notes. */
const HEIGHT = 8;

export interface FoldedNotesProps {
  readonly marks: readonly Mark[];
  readonly places: ReadonlyMap<string, Place>;
  readonly active: string | null;
  readonly onSelect: (id: string) => void;
}
/** Where there is no room for notes: a number beside each passage that opens its note. */
export function FoldedNotes({ marks, places, active, onSelect }: FoldedNotesProps) {
  const placed = marks.filter(({ id }) => places.has(id)).sort((a, b) => a.start - b.start || b.end - a.end);
  const wishes = placed.map(({ id }) => ({ id, want: (places.get(id)?.level ?? 0) - 10, height: HEIGHT }));
  const tops = layoutNotes(wishes, null);
  return (
    <div className={styles.folded}>
      {placed.map((mark, index) => (
        <NoteNumber
          key={mark.id}
          mark={mark}
          place={index + 1}
          top={tops.get(mark.id) ?? 0}
          isActive={mark.id === active}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
}
interface NoteNumberProps extends Pick<FoldedNotesProps, 'onSelect'> {
  readonly mark: Mark;
  readonly place: number;
  readonly top: number;
  readonly isActive: boolean;
}
function NoteNumber({ mark, place, top, isActive, onSelect }: NoteNumberProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const label = noteNumber(
    place,
    markName(
      mark.tags.map(({ path }) => path),
      '',
    ),
  );
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.number}
        style={{ top, borderBottomColor: `var(--tag-${hueOf(mark)}-stripe)` }}
        aria-label={label}
        aria-expanded={isOpen}
        data-active={isActive || undefined}
        onClick={() => {
          onSelect(mark.id);
          setOpen(true);
        }}
      >
        {place}
      </button>
      <Popover label={label} triggerRef={trigger} isOpen={isOpen} onOpenChange={setOpen} placement="bottom end">
        <NoteTags tags={mark.tags} />
        {mark.note && (
          <p className={styles.wholeText} dir="auto">
            {mark.note}
          </p>
        )}
        <p className={styles.about}>{mark.about}</p>
      </Popover>
    </>
  );
}
