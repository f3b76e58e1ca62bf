import type { Page } from '@playwright/test';

export interface Scrolled {
  /** Milliseconds between frames. */
  readonly frames: readonly number[];
  /** Rows in view, summed over all frames, and those of them without words. */
  readonly seen: number;
  readonly blank: number;
}
/** A fast wheel, in px a frame: six rows. */
const STEP = 400;
const FRAMES = 300;
/** Between two jumps of the scroll bar. */
const FRAMES_A_JUMP = 15;
const JUMPS = 10;

/** Scrolls the list as a fast wheel does, then jumps through it as a dragged scroll bar does. */
export function scrollList(page: Page): Promise<Scrolled> {
  const given = { step: STEP, wheel: FRAMES, jumps: JUMPS, pause: FRAMES_A_JUMP };
  return page.evaluate(async ({ step, wheel, jumps, pause }) => {
    const list = document.querySelector('[role=listbox]');
    if (!list) throw new Error('There is no list.');
    const frame = (): Promise<number> => new Promise((at) => requestAnimationFrame(at));
    const frames: number[] = [];
    let [seen, blank] = [0, 0];
    const look = (): void => {
      const view = list.getBoundingClientRect();
      for (const row of list.querySelectorAll('[role=option]')) {
        const { top, bottom } = row.getBoundingClientRect();
        if (bottom <= view.top || top >= view.bottom) continue;
        seen += 1;
        if (!row.textContent?.trim()) blank += 1;
      }
    };
    let before = await frame();
    for (let count = 0; count < wheel + jumps * pause; count += 1) {
      const jump = count - wheel;
      if (jump < 0) list.scrollTop += step;
      else if (jump % pause === 0) list.scrollTop = (list.scrollHeight * (jump / pause)) / jumps;
      const now = await frame();
      frames.push(now - before);
      before = now;
      look();
    }
    return { frames, seen, blank };
  }, given);
}
