import { type RefObject, useEffect, useRef } from 'react';
import type { Text } from '../../archive/rows';

/** What takes the focus of a button that goes away: its own row, now of a kept block, else the next button, else the pane. */
function heir(pane: HTMLElement, place: number): HTMLElement {
  const rows = [...pane.querySelectorAll<HTMLElement>('[data-place]')];
  const own = rows.find((row) => Number(row.dataset.place) === place);
  if (own?.dataset.kind === 'kept') return own;
  const behind = rows.find((row) => Number(row.dataset.place) >= place) ?? rows.at(-1);
  return behind?.querySelector('button') ?? pane;
}
/**
 * The answer to "Put back" at a row: one run at a time, and when the text with it is shown the focus is where the button was.
 * Where another text comes by itself (Undo), the pane keeps the focus of what went away.
 */
export function usePuttingBack(
  pane: RefObject<HTMLElement | null>,
  text: Text,
  onPutBack: (run: number) => Promise<boolean>,
): (run: number, place: number) => void {
  /** The row whose button was pressed, until the text with its blocks is shown. */
  const pressed = useRef<number | null>(null);
  useEffect(() => {
    const place = pressed.current;
    pressed.current = null;
    const element = pane.current;
    if (element && place !== null) heir(element, place).focus();
    else if (document.activeElement === document.body) element?.focus();
  }, [pane, text]);
  return (run, place) => {
    if (pressed.current !== null) return;
    pressed.current = place;
    void onPutBack(run).then((done) => {
      if (!done) pressed.current = null;
    });
  };
}
