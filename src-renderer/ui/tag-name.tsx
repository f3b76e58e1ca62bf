import type { Hue } from '#contract/change';
import { hueStyle } from './hue-style';
import styles from './tag-name.module.css';

export interface TagNameProps {
  /** "position/condemn": the parents in grey, the tag itself in its ink. */
  readonly path: string;
  readonly hue: Hue;
}
/** The name of a tag with its parents. */
export function TagName({ path, hue }: TagNameProps) {
  const cut = path.lastIndexOf('/') + 1;
  return (
    <bdi className={styles.name} style={hueStyle(hue)}>
      {cut > 0 && <span className={styles.parents}>{path.slice(0, cut)}</span>}
      {path.slice(cut)}
    </bdi>
  );
}
