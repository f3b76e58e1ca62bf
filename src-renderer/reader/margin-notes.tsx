import { useLayoutEffect, useRef, useState } from 'react';
import { layoutNotes } from './layout-notes';
import { Leader } from './leader';
import type { Mark } from './mark';
import { NoteTags } from './note';
import styles from './notes.module.css';
import type { Place } from './use-places';
import { more, notes } from './words';

/** Half the height of a note's first line, in px: that line stands level with the passage. */
const HALF_HEAD = 8;

export interface MarginNotesProps {
  readonly marks: readonly Mark[];
  readonly places: ReadonlyMap<string, Place>;
  readonly active: string | null;
  readonly onSelect: (id: string) => void;
  /** "more" of a long note. */
  readonly onOpenNote: (id: string) => void;
}
/** The notes beside the text, each as level with its passage as the others allow, tied to it by a leader. */
export function MarginNotes({ marks, places, active, onSelect, onOpenNote }: MarginNotesProps) {
  const column = useRef<HTMLUListElement>(null);
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  const placed = marks.filter(({ id }) => places.has(id)).sort((a, b) => a.start - b.start || b.end - a.end);
  const ids = placed.map(({ id, note, tags }) => `${id}${note}${tags.length}`).join();
  useLayoutEffect(() => {
    const drawn = [...(column.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];
    const wishes = drawn.map((element) => {
      const id = element.dataset.note ?? '';
      return { id, want: (places.get(id)?.level ?? 0) - HALF_HEAD, height: element.offsetHeight };
    });
    setTops(layoutNotes(wishes, active));
  }, [ids, places, active]);
  return (
    <ul className={styles.notes} ref={column} aria-label={notes}>
      {placed.map((mark) => {
        const level = places.get(mark.id)?.level ?? 0;
        const top = tops.get(mark.id) ?? level - HALF_HEAD;
        const isActive = mark.id === active;
        return (
          <li
            key={mark.id}
            className={styles.note}
            style={{ top }}
            data-note={mark.id}
            data-active={isActive || undefined}
          >
            <Leader mark={mark} rise={level - top - HALF_HEAD} isActive={isActive} />
            <button type="button" className={styles.head} onClick={() => onSelect(mark.id)} aria-pressed={isActive}>
              <NoteTags tags={mark.tags} />
            </button>
            {mark.note && <NoteText note={mark.note} onMore={() => onOpenNote(mark.id)} />}
            {isActive && mark.about && <p className={styles.about}>{mark.about}</p>}
          </li>
        );
      })}
    </ul>
  );
}
/** At most six lines, and a way to the rest. */
function NoteText({ note, onMore }: { readonly note: string; readonly onMore: () => void }) {
  const text = useRef<HTMLParagraphElement>(null);
  const [isClipped, setClipped] = useState(false);
  useLayoutEffect(() => {
    if (text.current) setClipped(text.current.scrollHeight > text.current.clientHeight + 1);
  }, [note]);
  return (
    <>
      <p className={styles.text} ref={text} dir="auto">
        {note}
      </p>
      {isClipped && (
        <button type="button" className={styles.more} onClick={onMore}>
          {more}
        </button>
      )}
    </>
  );
}
