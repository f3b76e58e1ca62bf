import type { Page } from '@playwright/test';
import type { BrowserFiles } from './chromium';

export type HostName = 'browser' | 'standin' | 'electron';

/** What a test can tell an Electron host, and ask of it. */
export interface Control {
  /** What the system's dialogs answer from now on; an empty list and '' stand for a dialog that was closed. */
  readonly answerDialogs: (answers: { open?: readonly string[]; save?: string }) => Promise<void>;
  /** Where dropped files of these names lie. Real Electron knows by itself. */
  readonly knowFiles: (paths: Readonly<Record<string, string>>) => Promise<void>;
  /** Calls that leave the application, as [name, first argument]: showItemInFolder, openExternal, openPath. */
  readonly calls: () => Promise<readonly (readonly [name: string, given: unknown])[]>;
  /** Clicks an item of the application's menu; the names lead to it: 'View', 'Theme', 'Dark'. */
  readonly clickMenu: (...names: readonly string[]) => Promise<void>;
}
/** Verbatim, open in one of its hosts. */
export interface OpenApp {
  readonly host: HostName;
  readonly page: Page;
  /** What a browser opens, this run's token in the fragment; empty on Electron. */
  readonly address: string;
  /** Null in the browser host. */
  readonly control: Control | null;
  /** Closes the window and ends the host in good order. */
  readonly close: () => Promise<void>;
  /** Ends the host alone and leaves the window; null where the host is the window's own process. */
  readonly endHost: (() => Promise<void>) | null;
  /** The host's process; null where it is the window's own. */
  readonly hostPid: number | null;
  /** Ends the host at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** What the host wrote to stderr. */
  readonly errors: () => string;
}
/** What every host is opened with. */
export interface Opening {
  readonly browser: BrowserFiles;
  /** Holds the archive, the home and the page's database. */
  readonly folder: string;
  readonly archive: string;
  readonly env: NodeJS.ProcessEnv;
  readonly port: number;
  readonly freshCache: boolean;
  readonly args: readonly string[];
}
export const WINDOW = { locale: 'en-GB', viewport: { width: 1280, height: 800 } };
