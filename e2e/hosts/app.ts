import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import { openBrowserHost } from './browser-host';
import { type BrowserFiles, findChromium } from './chromium';
import { openElectron } from './electron-host';
import { freePort } from './free-port';
import type { HostName, OpenApp, Opening } from './open-app';
import { environmentIn } from './places';
import { type Running, runNode } from './run-process';
import { openStandin } from './standin-host';

const OPENERS: Readonly<Record<HostName, (opening: Opening) => Promise<OpenApp>>> = {
  browser: openBrowserHost,
  standin: openStandin,
  electron: openElectron,
};
const FAULTS = pathToFileURL(join(import.meta.dirname, 'faults.mjs')).href;
export interface OpenOptions {
  /** Default: the project's. */
  readonly host?: HostName;
  /** Forgets the page's database first, as if it had been lost. */
  readonly freshCache?: boolean;
  /** More arguments for the command line, such as --import. */
  readonly args?: readonly string[];
  /** A file that makes the host's disk fail with the error code that stands in it (hosts/faults.mjs). */
  readonly faults?: string;
}
/** Opens Verbatim on this test's archive; call again after close() or kill() for a restart. */
export type Open = (options?: OpenOptions) => Promise<OpenApp>;
interface Fixtures {
  /** This test's own folder, which is also its home: what it puts here our own chooser finds. */
  readonly folder: string;
  readonly archive: string;
  readonly env: NodeJS.ProcessEnv;
  readonly port: number;
  /** Runs Node with these arguments in the test's environment; what still runs at its end is killed. */
  readonly run: (args: readonly string[], env?: NodeJS.ProcessEnv) => Running;
  readonly open: Open;
}
/** Playwright's test, with Verbatim to open. Whatever a test leaves open is closed. */
export const test = base.extend<Fixtures, { browserFiles: BrowserFiles }>({
  browserFiles: [async ({}, use) => use(await findChromium()), { scope: 'worker' }],
  folder: async ({}, use) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'verbatim-')));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  archive: async ({ folder }, use) => use(join(folder, 'archive')),
  env: async ({ folder }, use) => use(environmentIn(folder)),
  port: async ({}, use) => use(await freePort()),
  run: async ({ env }, use) => {
    const started: Running[] = [];
    await use((args, more = {}) => {
      const running = runNode(args, { ...env, ...more });
      started.push(running);
      return running;
    });
    for (const running of started) await running.stop('SIGKILL');
  },
  open: async ({ browserFiles: browser, folder, archive, env, port }, use, info) => {
    const opened: OpenApp[] = [];
    await use(async ({ host = info.project.metadata.host, freshCache = false, args = [], faults } = {}) => {
      const failing = faults ? { FAULTS: faults, FAULTS_BELOW: archive, NODE_OPTIONS: `--import ${FAULTS}` } : {};
      const given = { browser, folder, archive, env: { ...env, ...failing }, port, freshCache, args };
      const app = await OPENERS[host as HostName](given);
      opened.push(app);
      return app;
    });
    for (const app of opened) await app.close().catch(() => {});
  },
});
