import type { CSSProperties } from 'react';
import { hueOf, type LanedMark } from './mark';

/** As many stripes as fit between two lines; further annotations are counted in the gutter. */
export const LANES = 3;
/** How far below one stripe the next lies, in px. */
const LANE_STEP = 5;

/** The background of a piece of marked text, in two layers: all fills are painted before any stripe. */
export interface MarkPaint {
  readonly fill: CSSProperties;
  readonly stripes: CSSProperties;
}
/**
 * Paints what lies over a piece of text: a stripe for each of the first lanes over one fill, which is the annotation's tint or an
 * equal mix of all tints. Heights come from the reader's measured font, see reader.module.css.
 */
export function paintMark(over: readonly LanedMark[], active: string | null, isPending: boolean): MarkPaint {
  const fill = isPending ? 'var(--text-select)' : mixTints(over.map((mark) => tintOf(mark, mark.id === active)));
  const striped = over.filter(({ lane }) => lane < LANES);
  return {
    fill: { backgroundImage: `linear-gradient(${fill} 0 0)` },
    stripes: {
      backgroundImage: striped.map((mark) => `var(--tag-${hueOf(mark)}-pattern)`).join(', '),
      backgroundSize: striped.map((mark) => `var(--tag-${hueOf(mark)}-tile)`).join(', '),
      backgroundPosition: striped
        .map(({ lane }) => `left 0 top calc(var(--lane-0) + ${lane * LANE_STEP}px)`)
        .join(', '),
    },
  };
}
function tintOf(mark: LanedMark, isActive: boolean): string {
  return `var(--tag-${hueOf(mark)}-${isActive ? 'tint2' : 'tint'})`;
}
/** Equal parts of each: the n-th is mixed in with 1/n of the whole. */
function mixTints(tints: readonly string[]): string {
  return tints.reduce((mix, tint, index) => `color-mix(in oklab, ${mix}, ${tint} ${(100 / (index + 1)).toFixed(3)}%)`);
}
