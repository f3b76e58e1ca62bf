import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { EXIT } from '../host/exit-codes';
import { openArchive, sayNotOpened } from '../host/open-archive';
import { type Host, openHost } from '../host/open-host';
import type { Options } from '../host/options';
import { reportError } from '../host/report-error';
import { makeParser } from '../import/worker/parser';
import { answerPages } from './answer-pages';
import { askResearcher } from './ask-researcher';
import { forkUtility } from './fork-utility';
import { guardSession } from './guard-session';
import { handOverPort } from './hand-over-port';
import { loadPage, openWindow } from './open-window';
import { showPreferences } from './show-preferences';

/** Quits only when the host has closed: the archive is whole, and free for the other host. */
function closeBeforeQuitting(host: Host): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const closed = (): void => {
    state = 'closed';
    app.quit();
  };
  const failed = (cause: unknown): void => {
    reportError('closing', cause);
    closed();
  };
  app.on('window-all-closed', () => app.quit());
  // By now every window has closed and has handed over what it still held.
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    host.close().then(closed, failed);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}
/** A second start only hands over what it was asked for, and shows the window that is there. */
function answerSecondStart(host: Host, window: BrowserWindow, options: Options): void {
  app.on('second-instance', (_event, _argv, _folder, given) => {
    const { archive, toImport } = given as SecondStart;
    if (window.isMinimized()) window.restore();
    window.focus();
    if (archive !== options.archive) {
      const message = `Verbatim has ${host.folder} open. Close it to open ${archive}.`;
      void dialog.showMessageBox(window, { message, type: 'info' });
    } else if (toImport.length > 0) void host.bring(toImport);
  });
}
/** What a second start hands to the first. */
export type SecondStart = Pick<Options, 'archive' | 'toImport'>;

/** Opens the archive and its window, or says why not and ends. */
export async function openApp(options: Options): Promise<void> {
  const opened = await openArchive(options);
  if (!opened.ok) {
    const sentence = sayNotOpened(options.archive, opened);
    process.stderr.write(`${sentence}\n`);
    dialog.showErrorBox('Verbatim', sentence);
    app.exit(EXIT.notOpened);
    return;
  }
  guardSession();
  const run = (command: string): void => host.command(command);
  showPreferences('', run);
  const window = openWindow(join(app.getPath('userData'), 'window.json'));
  const host: Host = openHost({
    ...opened.value,
    parser: makeParser(() => forkUtility(join(import.meta.dirname, 'parse-worker.js'))),
    surroundings: { ...askResearcher(() => window), preferred: (json) => showPreferences(json, run) },
    toImport: options.toImport,
    report: reportError,
  });
  closeBeforeQuitting(host);
  answerSecondStart(host, window, options);
  answerPages(join(import.meta.dirname, '../renderer'));
  handOverPort(window.webContents, host.answer);
  await loadPage(window);
}
