// A small `electron` for tests: the real main.js and preload.cjs run, a window is a Chromium page.
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { app, debuggingPort, mainLoaded } from './app.mjs';
import { BrowserWindow } from './browser-window.mjs';
import { ipcMain } from './ipc-main.mjs';
import { MessageChannelMain } from './ports.mjs';
import { protocol, session } from './session.mjs';
import { recorded, told, windows } from './state.mjs';

/** The menu is its template. */
const Menu = {
  setApplicationMenu: (template) => {
    told.menu = template;
  },
  buildFromTemplate: (template) => template,
};
/** Clicks an item as a hand would: `names` lead to it. */
function clickMenu(names) {
  let items = told.menu;
  let item = null;
  for (const name of names) {
    item = items.find(({ label, role }) => (label ?? role) === name);
    if (!item) throw new Error(`The menu has no ${names.join(' > ')}.`);
    items = item.submenu ?? [];
  }
  item.click();
}
const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false });
const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
const shell = {
  openExternal: recorded('openExternal', Promise.resolve()),
  openPath: recorded('openPath', Promise.resolve('')),
  showItemInFolder: recorded('showItemInFolder'),
};
const dialog = {
  showOpenDialog: async () => ({ canceled: told.open.length === 0, filePaths: told.open }),
  showSaveDialog: async () => ({ canceled: told.save === '', filePath: told.save }),
  showMessageBox: async (_window, { message }) => {
    told.calls.push(['showMessageBox', message]);
    return { response: 0 };
  },
  showErrorBox: (title, content) => void told.calls.push(['showErrorBox', `${title}: ${content}`]),
};
const utilityProcess = {
  fork(file, args, options) {
    const child = fork(file, args, {
      serialization: 'advanced',
      env: options?.env ?? process.env,
      execArgv: [
        ...(options?.execArgv ?? []),
        '--require',
        fileURLToPath(new URL('./parent-port.cjs', import.meta.url)),
      ],
    });
    process.on('exit', () => child.kill('SIGKILL'));
    const utility = Object.assign(new EventEmitter(), {
      pid: child.pid,
      postMessage: (message) => void child.send(message, () => {}),
      kill: () => child.kill(),
    });
    child.on('message', (message) => utility.emit('message', message));
    child.on('exit', (code) => utility.emit('exit', code));
    return utility;
  },
};
/** What the test that started the stand-in may ask (standin-host.ts). */
const answers = {
  dialogs: ({ open = [], save = '' }) => Object.assign(told, { open, save }),
  files: (files) => {
    told.files = files;
    for (const window of windows) window.tellFiles(files);
  },
  calls: () => told.calls,
  menu: clickMenu,
  quit: () => app.quit(),
};
process.on('message', async ({ id, what, given }) => {
  const value = await answers[what](given);
  if (id !== undefined) process.send({ id, value: value ?? null });
});
app.whenReady().then(() => {
  const announce = setInterval(() => {
    if (!windows.some(({ loaded }) => loaded)) return;
    clearInterval(announce);
    process.send?.({ ready: debuggingPort() });
  }, 20);
});

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  mainLoaded,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};
