import { TagName } from '../ui/tag-name';
import { TagSwatch } from '../ui/tag-swatch';
import type { Mark } from './mark';
import styles from './notes.module.css';
import { untagged } from './words';

/** The tags of an annotation, one a line. */
export function NoteTags({ tags }: Pick<Mark, 'tags'>) {
  if (tags.length === 0)
    return (
      <span className={styles.tag}>
        <TagSwatch hue="slate" /> {untagged}
      </span>
    );
  return tags.map(({ path, hue }) => (
    <span key={path} className={styles.tag}>
      <TagSwatch hue={hue} /> <TagName path={path} hue={hue} />
    </span>
  ));
}
