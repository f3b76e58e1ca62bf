import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { JournalLine } from '#contract/change';
import { callHost, linesSince } from './call-host';
import { openWindow } from './open-window';
import { peakMegabytes, processesWith } from './processes';
import { median, round } from './quantile';
import type { Report } from './report';
import type { Room } from './room';
import { startHost } from './start-host';
import { completeAt } from './wait-for-list';
import { countTasks, forgetTasks, watchTasks } from './watch-tasks';
import { writeTexts } from './write-texts';

/** An import that has not ended by then stands still. */
const PATIENCE_MS = 600_000;
/** First and last share of the files whose cost is compared. */
const TENTH = 0.1;

/** "Import folder", our chooser, the folder; answers milliseconds from the last click to "Done." and to `listed` rows. */
export async function importFolder(
  page: Page,
  name: string,
  listed: number,
): Promise<{ done: number; listed: number }> {
  await page.getByRole('button', { name: 'Import folder', exact: true }).click();
  const chooser = page.getByRole('dialog', { name: 'Import a folder' });
  await chooser.getByRole('button', { name, exact: true }).click();
  await chooser.getByText('directly in it').waitFor();
  let began = Date.now();
  await chooser.getByRole('button', { name: 'Import this folder' }).click();
  // Much is shown first and imported at a second click; few files are imported at once.
  const goOn = page.getByRole('button', { name: /^Import [\d,]+ files?$/ });
  const finished = page.getByText('Done.', { exact: true });
  await goOn.or(finished).first().waitFor({ timeout: PATIENCE_MS });
  if (await goOn.isVisible()) {
    began = Date.now();
    await goOn.click();
  }
  await finished.waitFor({ timeout: PATIENCE_MS });
  const done = Date.now() - began;
  await completeAt(page, listed);
  return { done, listed: Date.now() - began };
}
/** Milliseconds a file, batch by batch, by the times in the journal. */
function costs(lines: readonly JournalLine[]): number[] {
  const batches = lines
    .map(({ entry }) => ({
      at: Date.parse(entry.at),
      files: entry.changes.filter(({ kind }) => kind === 'file.seen').length,
    }))
    .filter(({ files }) => files > 0);
  return batches.slice(1).map(({ at, files }, before) => (at - (batches[before]?.at ?? at)) / files);
}
/** An import of many small files with the window open, from the click to the last row. */
export async function benchImport(room: Room, files: number, as: 'txt' | 'html'): Promise<Report> {
  await writeTexts(join(room.folder, 'inbox'), 0, files, as);
  const host = await startHost(room);
  const window = await openWindow(room);
  try {
    await watchTasks(window.page);
    await window.page.goto(host.url);
    await window.page.getByRole('button', { name: 'Import folder…' }).waitFor();
    await forgetTasks(window.page);
    const { done, listed } = await importFolder(window.page, 'inbox', files);
    const tasks = await countTasks(window.page);
    const [worker = 0] = await processesWith(join(room.app, 'main', 'parse-worker.js'));
    const pages = await Promise.all((await window.processes()).map(peakMegabytes));
    const line = await callHost(host.url);
    const each = costs(await linesSince(line.calls));
    const tenth = Math.max(1, Math.round(each.length * TENTH));
    line.hangUp();
    const row = {
      format: as,
      files,
      'files/s': round(files / (done / 1000)),
      'to “Done.” s': round(done / 1000),
      'all listed s': round(listed / 1000),
      'first 10 % ms/file': round(median(each.slice(0, tenth))),
      'last 10 % ms/file': round(median(each.slice(-tenth))),
      'host MB': await peakMegabytes(host.pid),
      'worker MB': await peakMegabytes(worker),
      'page MB': Math.max(0, ...pages),
      'tasks > 50 ms': tasks.over50,
      '> 100 ms': tasks.over100,
      'longest ms': tasks.longest,
    };
    return { bench: 'import', rows: [row], notes: [], passed: true };
  } finally {
    await window.context.close();
    await host.stop('SIGTERM');
  }
}
