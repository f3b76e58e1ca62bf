import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { KEY_STEP, PANES, type PaneName } from './pane-width';
import styles from './splitter.module.css';
import { paneNames, resize } from './words';

export interface SplitterProps {
  readonly pane: PaneName;
  readonly width: number;
  /** The pane stands behind its splitter: moving to the right makes it narrower. */
  readonly after?: boolean;
  /** `undefined` asks for the usual width again. */
  readonly onWidth: (width: number | undefined) => void;
}
/** A line of 1 px with a grip of 7 px: drag it, move it with the arrow keys, double-click for the usual width. */
export function Splitter({ pane, width, after = false, onWidth }: SplitterProps) {
  const held = useRef<{ x: number; width: number } | null>(null);
  const { min, max } = PANES[pane];
  const direction = after ? -1 : 1;
  const move = (to: number): void => onWidth(Math.min(max, Math.max(min, to)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: KEY_STEP, ArrowLeft: -KEY_STEP }[event.key];
    if (step) move(width + step * direction);
    else if (event.key === 'Home') move(min);
    else if (event.key === 'End') move(max);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (held.current) move(held.current.width + (event.clientX - held.current.x) * direction);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <hr> is the separator that cannot be moved
    <div
      className={styles.splitter}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={resize(paneNames[pane])}
      aria-valuenow={Math.round(width)}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onWidth(undefined)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        held.current = null;
      }}
    />
  );
}
