import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BrowserWindow, isAskedFor } from './browser-window.mjs';
import { routeRequests } from './session.mjs';
import { chromiumRoom, given, windows } from './state.mjs';

const paths = { userData: join(homedir(), 'standin'), documents: homedir() };
export let mainLoaded;
const loaded = new Promise((evaluated) => {
  mainLoaded = evaluated;
});
const ready = loaded.then(async () => {
  const { executablePath, env, args, window } = given;
  chromiumRoom.context = await chromium.launchPersistentContext(paths.userData, {
    ...window,
    executablePath,
    env: { ...process.env, ...env },
    args: [...args, '--remote-debugging-port=0'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  // A page that nobody asked for is closed unseen; about one that a page has opened its window is asked (browser-window.mjs).
  chromiumRoom.context.on('page', async (page) => {
    if (!isAskedFor(page) && !(await page.opener())) page.close().catch(() => {});
  });
  await routeRequests(chromiumRoom.context);
});
/** Where a running instance finds its process, and what a second start leaves for it. */
const lockFile = () => join(paths.userData, 'standin.pid');
const handedOver = () => join(paths.userData, 'standin-second.json');

function holderOfLock() {
  try {
    const pid = Number(readFileSync(lockFile(), 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return 0;
  }
}
function isEventPrevented(name) {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
  app.emit(name, event);
  return event.defaultPrevented;
}
export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  enableSandbox() {},
  setName() {},
  getPath: (name) => paths[name],
  setPath(name, path) {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    if (chromiumRoom.context) throw new Error('The stand-in sets paths before ready.');
    paths[name] = path;
  },
  requestSingleInstanceLock(additionalData) {
    if (holderOfLock()) {
      writeFileSync(handedOver(), JSON.stringify(additionalData));
      return false;
    }
    writeFileSync(lockFile(), String(process.pid));
    process.on('exit', () => rmSync(lockFile(), { force: true }));
    watch(paths.userData, (_change, name) => {
      if (name !== 'standin-second.json') return;
      try {
        const second = JSON.parse(readFileSync(handedOver(), 'utf8'));
        rmSync(handedOver(), { force: true });
        app.emit('second-instance', {}, [], '', second);
      } catch {
        // Half written or taken already: the next change tells.
      }
    }).unref();
    return true;
  },
  whenReady: () => ready,
  exit: (code) => process.exit(code),
  async quit() {
    if (isEventPrevented('before-quit')) return;
    for (const window of [...windows]) await window.close();
    if (isEventPrevented('will-quit')) return;
    await chromiumRoom.context?.close();
    process.exit(0);
  },
});
BrowserWindow.app = app;
/** The port at which a test takes hold of the same Chromium. */
export const debuggingPort = () => readFileSync(join(paths.userData, 'DevToolsActivePort'), 'utf8').split('\n')[0];
