import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildArchive } from './build-archive';
import { importFolder } from './import-files';
import { openWindow } from './open-window';
import { quantile, round } from './quantile';
import type { Report, Row } from './report';
import type { Room } from './room';
import { scrollList } from './scroll-list';
import { startHost } from './start-host';
import { completeAt, usableAt } from './wait-for-list';
import { countTasks, forgetTasks, watchTasks } from './watch-tasks';
import { writeInbox } from './write-inbox';

function firstPaint(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
}
/** Opens host and window, waits until all is there, scrolls. */
async function openOnce(room: Room, articles: number, opening: string): Promise<Row> {
  const began = Date.now();
  const host = await startHost(room);
  const hostMs = Date.now() - began;
  const window = await openWindow(room);
  try {
    const { page } = window;
    await watchTasks(page);
    await page.goto(host.url);
    const usable = await usableAt(page);
    const complete = await completeAt(page, articles);
    const tasks = await countTasks(page);
    const { frames, seen, blank } = await scrollList(page);
    return {
      opening,
      articles,
      'host s': round(hostMs / 1000),
      'first paint ms': Math.round(await firstPaint(page)),
      'list usable s': round(usable / 1000),
      'all listed s': round(complete / 1000),
      'start to usable s': round((hostMs + usable) / 1000),
      'tasks > 50 ms': tasks.over50,
      '> 100 ms': tasks.over100,
      'frame p50 ms': round(quantile(frames, 0.5)),
      'frame p95 ms': round(quantile(frames, 0.95)),
      'rows seen': seen,
      'blank rows': blank,
    };
  } finally {
    await window.context.close();
    await host.stop('SIGTERM');
  }
}
/** Files that are imported into the large library. */
const MORE = 2_000;
/** About as long as that import takes. */
const IDLE_MS = 15_000;

/** What the window's thread goes through while much is imported into a large library, beside what it does when idle. */
async function importMore(room: Room, articles: number): Promise<string> {
  await writeInbox(join(room.folder, 'inbox'), articles, MORE);
  const host = await startHost(room);
  const window = await openWindow(room);
  try {
    const { page } = window;
    await watchTasks(page);
    await page.goto(host.url);
    await usableAt(page);
    await completeAt(page, articles);
    await forgetTasks(page);
    await page.waitForTimeout(IDLE_MS);
    const idle = await countTasks(page);
    await forgetTasks(page);
    const { done } = await importFolder(page, 'inbox', articles + MORE);
    const { over50, over100, longest } = await countTasks(page);
    const pace = `${round(MORE / (done / 1000))} files a second`;
    return `${MORE} files imported into it: ${pace}, ${over50} tasks over 50 ms (idle ${idle.over50}), ${over100} over 100 ms, longest ${longest} ms.`;
  } finally {
    await window.context.close();
    await host.stop('SIGTERM');
  }
}
/** A large library, opened with an empty cache (all is replayed from the journal) and again with a full one. */
export async function benchList(room: Room, articles: number): Promise<Report> {
  const began = Date.now();
  await buildArchive(room.archive, articles, articles);
  const built = `Each article has an annotation. The archive was made in ${round((Date.now() - began) / 1000)} s.`;
  const rows = [await openOnce(room, articles, 'cold'), await openOnce(room, articles, 'warm')];
  return { bench: 'list', rows, notes: [built, await importMore(room, articles)], passed: true };
}
