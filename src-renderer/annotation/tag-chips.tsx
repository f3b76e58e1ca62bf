import { X } from 'lucide-react';
import { TagName } from '../ui/tag-name';
import { TagSwatch } from '../ui/tag-swatch';
import { hueOfPath, type TagChoice } from './offer-tags';
import styles from './tag-field.module.css';
import * as say from './words';

export interface TagChipsProps {
  readonly chosen: readonly string[];
  readonly tags: readonly TagChoice[];
  readonly onChosen: (paths: readonly string[]) => void;
}
/** The chosen tags, each with a button that takes it out; Backspace is the key for the last. */
export function TagChips({ chosen, tags, onChosen }: TagChipsProps) {
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
