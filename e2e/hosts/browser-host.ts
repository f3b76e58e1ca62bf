import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { type OpenApp, type Opening, WINDOW } from './open-app';
import { SERVE } from './places';
import { runNode } from './run-process';

/** The built browser host with a real Chromium, whose profile keeps the page's database between two openings. */
export async function openBrowserHost(opening: Opening): Promise<OpenApp> {
  const { browser, folder, archive, env, port, freshCache, args } = opening;
  const profile = join(folder, 'profile');
  if (freshCache) await rm(profile, { recursive: true, force: true });
  const running = runNode([SERVE, '--no-open', '--port', String(port), '--archive', archive, ...args], env);
  const url = await running.firstLine;
  const context = await chromium.launchPersistentContext(profile, {
    ...WINDOW,
    executablePath: browser.executablePath,
    env: { ...process.env, ...browser.env },
    args: [...browser.args],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return {
    host: 'browser',
    page,
    address: url,
    control: null,
    async close() {
      await context.close();
      await running.stop('SIGTERM');
    },
    hostPid: running.child.pid ?? null,
    async endHost() {
      await running.stop('SIGKILL');
    },
    async kill() {
      await running.stop('SIGKILL');
      await context.close();
    },
    errors: running.errors,
  };
}
