import type { CSSProperties } from 'react';
import type { Hue } from '#contract/change';

/** Hands an element the five tokens of a tag's hue as --stripe, --tag-ink, --tint, --pattern and --tile. */
export function hueStyle(hue: Hue): CSSProperties {
  return {
    '--stripe': `var(--tag-${hue}-stripe)`,
    '--tag-ink': `var(--tag-${hue}-ink)`,
    '--tint': `var(--tag-${hue}-tint)`,
    '--pattern': `var(--tag-${hue}-pattern)`,
    '--tile': `var(--tag-${hue}-tile)`,
  } as CSSProperties;
}
