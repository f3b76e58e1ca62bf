import type { Hue } from '#contract/change';
import { hueStyle } from './hue-style';
import styles from './tag-swatch.module.css';

/** A word of marked text in small: tint with its stripe at the foot, 14×12 px. Decoration: the name stands beside it. */
export function TagSwatch({ hue }: { readonly hue: Hue }) {
  return <span className={styles.swatch} style={hueStyle(hue)} aria-hidden="true" />;
}
