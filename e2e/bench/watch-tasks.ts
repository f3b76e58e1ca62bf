import type { Page } from '@playwright/test';

type Watched = typeof globalThis & { longTasks?: number[] };

/** How long the window did not answer, in tasks of the page's own thread. */
export interface Tasks {
  readonly over50: number;
  readonly over100: number;
  /** Milliseconds. */
  readonly longest: number;
}
/** Notes every task over 50 ms (the least that a browser reports) from the page's next opening on. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    (globalThis as Watched).longTasks = tasks;
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
}
/** Begins to count anew: opening the page is not what is measured. */
export async function forgetTasks(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as Watched).longTasks?.splice(0));
}
export async function countTasks(page: Page): Promise<Tasks> {
  const tasks = await page.evaluate(() => (globalThis as Watched).longTasks ?? []);
  return {
    over50: tasks.length,
    over100: tasks.filter((ms) => ms > 100).length,
    longest: Math.round(Math.max(0, ...tasks)),
  };
}
