import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import * as v from 'valibot';

const SIZE = { width: 1280, height: 800 };
/** As much of a window must lie on a screen that it can be grasped and moved. */
const GRASP = 64;

const shape = v.object({
  bounds: v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
  maximized: v.boolean(),
});
export interface WindowState {
  readonly bounds: Partial<Rectangle> & typeof SIZE;
  readonly maximized: boolean;
}
function isOnScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const atTop = bounds.y >= workArea.y && bounds.y + GRASP <= workArea.y + workArea.height;
    return across >= GRASP && atTop;
  });
}
function readKept(file: string): v.InferOutput<typeof shape> | null {
  try {
    const parsed = v.safeParse(shape, JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    // None yet, or damaged: a place on the screen is not worth a question.
    return null;
  }
}
/** Where the window stood last time, if that is still on a screen. */
export function readWindowState(file: string): WindowState {
  const kept = readKept(file);
  return kept && isOnScreen(kept.bounds) ? kept : { bounds: SIZE, maximized: kept?.maximized ?? false };
}
/** Remembers where the window stands when it closes. Synchronous: the application ends right after. */
export function keepWindowState(file: string, window: BrowserWindow): void {
  window.on('close', () => {
    try {
      writeFileSync(file, JSON.stringify({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
    } catch {
      // Closing matters more than where the window opens next time.
    }
  });
}
