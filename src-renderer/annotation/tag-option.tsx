import { Plus } from 'lucide-react';
import { Count } from '../ui/count';
import { KeyCap } from '../ui/key-cap';
import { TagSwatch } from '../ui/tag-swatch';
import type { TagOption as Option } from './offer-tags';
import styles from './tag-field.module.css';
import { create } from './words';

export interface TagOptionProps {
  readonly id: string;
  readonly option: Option;
  readonly isPointed: boolean;
  readonly onChoose: (option: Option) => void;
}
/** One row of the list: a tag with its count, or one that would be made. */
export function TagOption({ id, option, isPointed, onChoose }: TagOptionProps) {
  const cut = option.path.lastIndexOf('/') + 1;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div id={id} className={styles.option} role="option" aria-selected={isPointed} onClick={() => onChoose(option)}>
      {option.kind === 'create' ? (
        <>
          <Plus size={14} strokeWidth={1.5} aria-hidden="true" />
          <span className={styles.name}>
            {create} <b dir="auto">{option.path}</b>
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
