import { rm } from 'node:fs/promises';
import { _electron } from '@playwright/test';
import type { OpenApp, Opening } from './open-app';
import { electronDataIn, findElectron, ROOT } from './places';

/** Set in Electron's main process by `answerDialogs` and the recording of calls. */
type Recording = typeof globalThis & { verbatimCalls?: [string, unknown][] };

/** Electron itself, where its binary is there. */
export async function openElectron(opening: Opening): Promise<OpenApp> {
  const { folder, archive, env, freshCache, args } = opening;
  const executablePath = findElectron();
  if (!executablePath) throw new Error('Electron is not installed.');
  if (freshCache) await rm(electronDataIn(folder), { recursive: true, force: true });
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [...asRoot, ROOT, '--archive', archive, ...args],
    env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  });
  let errors = '';
  app.process().stderr?.on('data', (text) => {
    errors += String(text);
  });
  const page = await app.firstWindow();
  await app.evaluate(({ shell }) => {
    const calls: [string, unknown][] = [];
    (globalThis as Recording).verbatimCalls = calls;
    for (const name of ['showItemInFolder', 'openExternal', 'openPath'] as const)
      Object.assign(shell, { [name]: (given: unknown) => void calls.push([name, given]) });
  });
  return {
    host: 'electron',
    page,
    address: '',
    endHost: null,
    hostPid: null,
    control: {
      answerDialogs: (answers) =>
        app.evaluate(({ dialog }, { open = [], save = '' }) => {
          dialog.showOpenDialog = async () => ({ canceled: open.length === 0, filePaths: [...open] });
          dialog.showSaveDialog = async () => ({ canceled: save === '', filePath: save });
        }, answers),
      knowFiles: async () => {},
      calls: () => app.evaluate(() => (globalThis as Recording).verbatimCalls ?? []),
      clickMenu: (...names) =>
        app.evaluate(({ Menu }, path) => {
          let items = Menu.getApplicationMenu()?.items ?? [];
          for (const name of path.slice(0, -1)) items = items.find(({ label }) => label === name)?.submenu?.items ?? [];
          items.find(({ label }) => label === path.at(-1))?.click();
        }, names),
    },
    close: () => app.close(),
    async kill() {
      const ended = new Promise((end) => app.process().once('exit', end));
      app.process().kill('SIGKILL');
      await ended;
    },
    errors: () => errors,
  };
}
