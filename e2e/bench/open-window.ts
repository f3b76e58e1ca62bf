import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { WINDOW } from '../hosts/open-app';
import { haveEnded, processesWith, treeOf } from './processes';
import type { Room } from './room';

/** How long killed processes may take to be gone. */
const GONE_MS = 5_000;

export interface OpenWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The browser's own processes, itself first. */
  readonly processes: () => Promise<readonly number[]>;
  /** Ends all its processes at once, as a power cut would; answers whether they are gone. */
  readonly kill: () => Promise<boolean>;
}
/** A real Chromium on the room's profile, showing nothing yet. */
export async function openWindow({ browser, profile }: Room): Promise<OpenWindow> {
  const context = await chromium.launchPersistentContext(profile, {
    ...WINDOW,
    executablePath: browser.executablePath,
    env: { ...process.env, ...browser.env },
    args: [...browser.args],
  });
  const mine = (): Promise<number[]> => processesWith(`--user-data-dir=${profile}`);
  const processes = async (): Promise<number[]> => {
    const named = await mine();
    // Nearest to us first, so that the browser comes before its children.
    const first = (await treeOf(process.pid)).find((pid) => named.includes(pid));
    return first === undefined ? [] : treeOf(first);
  };
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    processes,
    async kill() {
      for (const pid of await processes()) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // Its parent has taken it along.
        }
      }
      const gone = await haveEnded(mine, GONE_MS);
      await context.close().catch(() => {});
      return gone;
    },
  };
}
