import type { PointerEvent } from 'react';
import { hueOf, type LanedMark } from './mark';
import styles from './minimap.module.css';
import { LANES } from './paint-mark';
import type { Places } from './use-places';
import type { VisiblePart } from './use-visible-part';

export interface MinimapProps {
  readonly marks: readonly LanedMark[];
  readonly places: Places;
  readonly part: VisiblePart;
  /** A click, as a fraction of the page's height. */
  readonly onJump: (to: number) => void;
}
/** The whole text beside its scroll bar: annotations and hits at their true height. The list of annotations is its equal. */
export function Minimap({ marks, places, part, onJump }: MinimapProps) {
  const percent = (px: number): string => `${(100 * px) / places.height}%`;
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    onJump((event.clientY - top) / height);
  };
  return (
    <div className={styles.minimap} aria-hidden="true" onPointerDown={onPointerDown}>
      <span
        className={styles.visible}
        style={{ top: `${part.from * 100}%`, height: `${(part.to - part.from) * 100}%` }}
      />
      {marks.map((mark) => {
        const place = places.marks.get(mark.id);
        return (
          place && (
            <span
              key={mark.id}
              className={styles.tick}
              style={{
                top: percent(place.top),
                height: percent(place.bottom - place.top),
                left: 1 + 5 * Math.min(mark.lane, LANES - 1),
                background: `var(--tag-${hueOf(mark)}-stripe)`,
              }}
            />
          )
        );
      })}
      {[...new Set(places.hits.map(({ level }) => Math.round(level)))].map((level) => (
        <span key={level} className={styles.hit} style={{ top: percent(level) }} />
      ))}
    </div>
  );
}
