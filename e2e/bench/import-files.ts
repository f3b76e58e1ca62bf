import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { JournalLine } from '#contract/change';
import { callHost, linesSince } from './call-host';
import { openWindow } from './open-window';
import { peakMegabytes, processesWith } from './processes';
import { median, round } from './quantile';
import type { Report, Row } from './report';
import type { Room } from './room';
import { type StartedHost, startHost } from './start-host';
import { completeAt } from './wait-for-list';
import { countTasks, forgetTasks, watchTasks } from './watch-tasks';
import { type InboxFormat, PAGES_A_PDF, writeInbox } from './write-inbox';

/** An import that has not ended by then stands still. */
const PATIENCE_MS = 600_000;
/** First and last share of the files whose cost is compared. */
const TENTH = 0.1;
/** Files imported first where costs are compared: it takes some thousands until all code is compiled, and each costs less than the one before. */
const WARM_UP = 4_000;
/** Other articles than those of the import that is measured. */
const FIRST_OF_WARM_UP = 500_000;
/** How often an import without a window is asked whether it is over. */
const LOOK_MS = 20;

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
async function weightOf(folder: string): Promise<number> {
  const names = await readdir(folder);
  const all = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return all.reduce((sum, bytes) => sum + bytes, 0);
}
/** Milliseconds a file, batch by batch, by the times in the journal; of the last import in it. */
function costs(lines: readonly JournalLine[]): number[] {
  const begins = lines.findLastIndex(({ entry }) => entry.changes.some(({ kind }) => kind === 'run.start'));
  const batches = lines
    .slice(begins)
    .map(({ entry }) => ({
      at: Date.parse(entry.at),
      files: entry.changes.filter(({ kind }) => kind === 'file.seen').length,
    }))
    .filter(({ files }) => files > 0);
  return batches.slice(1).map(({ at, files }, before) => (at - (batches[before]?.at ?? at)) / files);
}
/** What was measured of one import, whoever watched it. */
interface Measured {
  readonly done: number;
  readonly row: Row;
}
/** An import with the real window open: its list, its database and its index keep up. */
async function inWindow(room: Room, host: StartedHost, files: number, warmUp: number): Promise<Measured> {
  const window = await openWindow(room);
  try {
    await watchTasks(window.page);
    await window.page.goto(host.url);
    await window.page.getByRole('button', { name: 'Import folder…' }).waitFor();
    if (warmUp > 0) {
      await importFolder(window.page, 'before', warmUp);
      await window.page.getByRole('button', { name: 'Close the report' }).click();
    }
    await forgetTasks(window.page);
    const { done, listed } = await importFolder(window.page, 'inbox', warmUp + files);
    const tasks = await countTasks(window.page);
    const pages = await Promise.all((await window.processes()).map(peakMegabytes));
    const row = {
      'all listed s': round(listed / 1000),
      'page MB': Math.max(0, ...pages),
      'tasks > 50 ms': tasks.over50,
      '> 100 ms': tasks.over100,
      'longest ms': tasks.longest,
    };
    return { done, row };
  } finally {
    await window.context.close();
  }
}
/** An import with nobody looking: reader, vault and journal alone. */
async function alone(room: Room, host: StartedHost, warmUp: number): Promise<Measured> {
  const line = await callHost(host.url);
  const importAll = async (name: string): Promise<number> => {
    const began = Date.now();
    const begun = await line.calls.importPaths([join(room.folder, name)], false);
    if (!begun.ok) throw new Error(`The import did not begin: ${begun.reason}`);
    while ((await line.calls.imports()).length > 0) await new Promise((later) => setTimeout(later, LOOK_MS));
    return Date.now() - began;
  };
  try {
    await line.calls.claim();
    if (warmUp > 0) await importAll('before');
    return { done: await importAll('inbox'), row: {} };
  } finally {
    line.hangUp();
  }
}
/** Milliseconds a file, and how many articles, by the journal. */
async function readJournal(host: StartedHost): Promise<{ readonly each: readonly number[]; readonly kept: number }> {
  const line = await callHost(host.url);
  const lines = await linesSince(line.calls);
  line.hangUp();
  const kept = lines.flatMap(({ entry }) => entry.changes).filter(({ kind }) => kind === 'article.add').length;
  return { each: costs(lines), kept };
}
export interface ImportAsked {
  readonly files: number;
  readonly as: InboxFormat;
  /** Without a window. */
  readonly alone: boolean;
  /** Behind another import of the same kind. */
  readonly warm: boolean;
}
/** An import of many files, end to end with the vault, from the click (or the call) to the last one. */
export async function benchImport(room: Room, asked: ImportAsked): Promise<Report> {
  const { files, as } = asked;
  const inbox = join(room.folder, 'inbox');
  const warmUp = asked.warm ? WARM_UP : 0;
  await writeInbox(inbox, 0, files, as);
  if (warmUp > 0) await writeInbox(join(room.folder, 'before'), FIRST_OF_WARM_UP, warmUp, as);
  // What was just written would be flushed with the first files that the vault keeps.
  await promisify(execFile)('sync');
  const host = await startHost(room);
  try {
    const { done, row } = asked.alone ? await alone(room, host, warmUp) : await inWindow(room, host, files, warmUp);
    const workers = await processesWith(join(room.app, 'main', 'parse-worker.js'));
    const { each, kept } = await readJournal(host);
    const tenth = Math.max(1, Math.round(each.length * TENTH));
    const seconds = done / 1000;
    return {
      bench: 'import',
      rows: [
        {
          format: as,
          window: asked.alone ? 'no' : 'yes',
          files,
          kept: kept - warmUp,
          'files/s': round(files / seconds),
          ...(as === 'pdf' && { 'pages/s': round((files * PAGES_A_PDF) / seconds) }),
          ...(as === 'singlefile' && { 'MB/s': round((await weightOf(inbox)) / 1_000_000 / seconds) }),
          'in all s': round(seconds),
          'first 10 % ms/file': round(median(each.slice(0, tenth))),
          'last 10 % ms/file': round(median(each.slice(-tenth))),
          'host MB': await peakMegabytes(host.pid),
          'worker MB': Math.max(0, ...(await Promise.all(workers.map(peakMegabytes)))),
          ...row,
        },
      ],
      notes: [],
      passed: kept === warmUp + files,
    };
  } finally {
    await host.stop('SIGTERM');
  }
}
