import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { type Control, type OpenApp, type Opening, WINDOW } from './open-app';
import { electronDataIn, MAIN } from './places';

const HERE = join(import.meta.dirname, 'standin');
type Answer = { readonly ready?: string; readonly id?: number; readonly value?: unknown };

/** The built main.js and preload.cjs on the Electron stand-in: their guards, ports and dialogs without Electron's binary. */
export async function openStandin(opening: Opening): Promise<OpenApp> {
  const { browser, folder, archive, env, freshCache, args } = opening;
  if (freshCache) await rm(electronDataIn(folder), { recursive: true, force: true });
  const child = fork(join(HERE, 'run.mjs'), [MAIN, '--archive', archive, ...args], {
    execArgv: ['--import', join(HERE, 'register.mjs')],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...env, STANDIN: JSON.stringify({ ...browser, window: WINDOW }) },
  });
  let errors = '';
  child.stderr?.on('data', (text) => {
    errors += String(text);
  });
  const ended = new Promise<number | null>((end) => child.once('close', end));
  const answers = new Map<number, (value: unknown) => void>();
  const debugging = await new Promise<string>((ready, failed) => {
    child.on('message', ({ ready: port, id, value }: Answer) => {
      if (port) ready(port);
      if (id !== undefined) answers.get(id)?.(value);
    });
    void ended.then((code) => failed(new Error(`The stand-in ended with ${code}. ${errors}`)));
  });
  const remote = await chromium.connectOverCDP(`http://127.0.0.1:${debugging}`);
  const page = remote.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The stand-in opened no window.');
  const ask = (what: string, given: unknown): Promise<unknown> =>
    new Promise((answered) => {
      const id = answers.size;
      answers.set(id, answered);
      child.send({ id, what, given });
    });
  const control: Control = {
    answerDialogs: async (given) => void (await ask('dialogs', given)),
    knowFiles: async (given) => void (await ask('files', given)),
    calls: async () => (await ask('calls', null)) as Awaited<ReturnType<Control['calls']>>,
    clickMenu: async (...names) => void (await ask('menu', names)),
  };
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    host: 'standin',
    page,
    address: '',
    control,
    endHost: null,
    hostPid: null,
    async close() {
      if (!isGone()) child.send({ what: 'quit' });
      await ended;
      await remote.close();
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      // Its Chromium is a child of its own and would live on.
      const session = await remote.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await remote.close();
    },
    errors: () => errors,
  };
}
