import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Channel } from '#rpc/channel';

type Listener = (...given: unknown[]) => unknown;
/** What the application hung on the mocked Electron, and what its dialogs answer. */
const electron = vi.hoisted(() => ({
  connect: undefined as Listener | undefined,
  page: undefined as ((request: Request) => Promise<Response>) | undefined,
  gate: undefined as Listener | undefined,
  asks: { request: undefined, check: undefined, device: undefined } as Record<string, Listener | undefined>,
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  openHandler: undefined as Listener | undefined,
  contents: new Map<string, Listener>(),
  folder: '',
  saved: '',
  chosen: [] as string[],
  shown: [] as string[],
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
}));
vi.mock('electron', () => ({
  app: { on() {}, getPath: () => electron.folder },
  BrowserWindow: class {},
  dialog: {
    showOpenDialog: async () => ({ canceled: electron.chosen.length === 0, filePaths: electron.chosen }),
    showSaveDialog: async (_: unknown, { defaultPath }: { defaultPath: string }) => {
      electron.shown.push(defaultPath);
      return { canceled: electron.saved === '', filePath: electron.saved };
    },
  },
  ipcMain: {
    on: (_: string, listener: Listener) => {
      electron.connect = listener;
    },
  },
  MessageChannelMain: class {
    port1 = { on: (_: string, hear: Listener) => hear({ data: 7 }), once() {}, start() {}, postMessage() {} };
    port2 = 'the page’s port';
  },
  protocol: {
    registerSchemesAsPrivileged: (schemes: typeof electron.schemes) => electron.schemes.push(...schemes),
    handle: (_: string, answer: typeof electron.page) => {
      electron.page = answer;
    },
  },
  screen: { getAllDisplays: () => electron.displays },
  session: {
    defaultSession: {
      webRequest: {
        onBeforeRequest: (gate: Listener) => {
          electron.gate = gate;
        },
      },
      setPermissionRequestHandler: (handler: Listener) => {
        electron.asks.request = handler;
      },
      setPermissionCheckHandler: (handler: Listener) => {
        electron.asks.check = handler;
      },
      setDevicePermissionHandler: (handler: Listener) => {
        electron.asks.device = handler;
      },
    },
  },
  shell: { showItemInFolder: (path: string) => electron.shown.push(path) },
}));
beforeEach(async () => {
  electron.folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  Object.assign(electron, { saved: '', chosen: [], shown: [] });
});
afterEach(() => rm(electron.folder, { recursive: true }));

const OURS = 'app://archive/';

test('only the top frame of our own window gets a port', async () => {
  const { handOverPort } = await import('./hand-over-port');
  const answer = vi.fn<(channel: Channel) => void>();
  const ours = { on() {} };
  handOverPort(ours as never, answer);
  const postMessage = vi.fn();
  const frame = { parent: null, url: OURS, postMessage };
  for (const refused of [
    { sender: ours, senderFrame: null },
    { sender: { on() {} }, senderFrame: frame },
    { sender: ours, senderFrame: { ...frame, parent: {} } },
    { sender: ours, senderFrame: { ...frame, url: 'https://evil.example/' } },
    { sender: ours, senderFrame: { ...frame, url: 'app://archive.evil.example/' } },
    { sender: ours, senderFrame: { ...frame, url: 'about:blank' } },
    { sender: ours, senderFrame: { ...frame, url: 'app://other/' } },
  ])
    electron.connect?.(refused);
  expect(answer).not.toHaveBeenCalled();
  expect(postMessage).not.toHaveBeenCalled();
  electron.connect?.({ sender: ours, senderFrame: frame });
  expect(postMessage).toHaveBeenCalledWith('port', null, ['the page’s port']);
  const received = vi.fn();
  answer.mock.calls[0]?.[0].listen(received);
  expect(received).not.toHaveBeenCalled();
});
test.each([
  ['https://evil.example/x.png', true],
  ['http://127.0.0.1:9/', true],
  ['file:///etc/passwd', true],
  ['ws://evil.example/', true],
  ['app://other/x.js', true],
  ['app://archive.evil.example/x.js', true],
  ['blob:https://evil.example/1', true],
  ['devtools://devtools/bundled/x.js', false],
  ['blob:app://archive/1', false],
  ['data:image/png;base64,', false],
  ['app://archive/assets/a.js', false],
])('a request for %s is cancelled: %s', async (url, cancel) => {
  const { guardSession } = await import('./guard-session');
  guardSession();
  const answer = vi.fn();
  electron.gate?.({ url }, answer);
  expect(answer).toHaveBeenCalledWith({ cancel });
});
test.each([
  ['clipboard-sanitized-write', OURS, true],
  ['persistent-storage', OURS, true],
  ['clipboard-read', OURS, false],
  ['media', OURS, false],
  ['openExternal', OURS, false],
  ['geolocation', OURS, false],
  ['clipboard-sanitized-write', 'https://evil.example/', false],
])('the permission %s is granted to %s: %s', async (permission, url, granted) => {
  const { guardSession } = await import('./guard-session');
  guardSession();
  const answer = vi.fn();
  electron.asks.request?.(null, permission, answer, { requestingUrl: url });
  expect(answer).toHaveBeenCalledWith(granted);
  expect(electron.asks.check?.(null, permission, url)).toBe(granted);
  expect(electron.asks.device?.({})).toBe(false);
});
test('a page opens no window, embeds nothing and goes nowhere but to itself', async () => {
  const { guardContents } = await import('./guard-contents');
  guardContents({
    setWindowOpenHandler: (handler: Listener) => {
      electron.openHandler = handler;
    },
    on: (name: string, listener: Listener) => electron.contents.set(name, listener),
    getURL: () => OURS,
  } as never);
  expect(electron.openHandler?.({ url: OURS })).toEqual({ action: 'deny' });
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    const preventDefault = vi.fn();
    for (const [url, isMainFrame] of [
      ['https://evil.example/', true],
      [`${OURS}other.html`, true],
      [OURS, false],
      ['about:srcdoc', true],
    ])
      electron.contents.get(name)?.({ preventDefault, url, isMainFrame });
    expect(preventDefault, name).toHaveBeenCalledTimes(4);
  }
  const preventDefault = vi.fn();
  electron.contents.get('will-navigate')?.({ preventDefault, url: OURS, isMainFrame: true });
  electron.contents.get('will-frame-navigate')?.({ preventDefault, url: 'about:srcdoc', isMainFrame: false });
  expect(preventDefault).not.toHaveBeenCalled();
});
test('app://archive answers with its page under a policy, and with nothing else', async () => {
  const { answerPages, registerScheme } = await import('./answer-pages');
  registerScheme();
  expect(electron.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  expect(electron.schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
  await writeFile(join(electron.folder, 'index.html'), 'page');
  answerPages(electron.folder);
  const page = await electron.page?.(new Request(OURS));
  expect(await page?.text()).toBe('page');
  expect(page?.headers.get('content-security-policy')).toContain("connect-src 'none'");
  expect(page?.headers.get('x-content-type-options')).toBe('nosniff');
  for (const url of ['app://other/', 'app://archive/..%2f..%2fetc%2fpasswd', 'app://archive/%E0%A4%A'])
    expect((await electron.page?.(new Request(url)))?.status, url).toBe(404);
  expect((await electron.page?.(new Request(OURS, { method: 'POST' })))?.status).toBe(404);
});
test('an export is written where the researcher says and shown there', async () => {
  const { askResearcher } = await import('./ask-researcher');
  const { saveExport, choose } = askResearcher(() => ({}) as never);
  expect(await saveExport('a/b.md', 'text')).toMatchObject({ ok: false, reason: 'closed' });
  expect(electron.shown).toEqual([join(electron.folder, 'a-b.md')]);
  electron.saved = join(electron.folder, 'out.md');
  expect(await saveExport('b.md', 'text')).toEqual({ ok: true, value: electron.saved });
  expect(await readFile(electron.saved, 'utf8')).toBe('text');
  expect(electron.shown.at(-1)).toBe(electron.saved);
  electron.saved = join(electron.folder, 'missing', 'out.md');
  expect(await saveExport('b.md', 'text')).toMatchObject({ reason: 'unwritable', detail: 'out.md' });
  expect(await choose('files')).toEqual([]);
  electron.chosen = ['/a'];
  expect(await choose('folder')).toEqual(['/a']);
});
test('what is shown is shown in its folder, and the sample lies beside the built program', async () => {
  const { askResearcher } = await import('./ask-researcher');
  const { reveal, sample } = askResearcher(() => ({}) as never);
  reveal('/a/b.txt');
  expect(electron.shown).toEqual(['/a/b.txt']);
  expect(sample).toMatch(/resources.sample$/);
});
test('the window opens where it stood, unless that screen is gone', async () => {
  const { keepWindowState, readWindowState } = await import('./window-state');
  const file = join(electron.folder, 'window.json');
  expect(readWindowState(file)).toEqual({ bounds: { width: 1280, height: 800 }, maximized: false });
  const keep = (x: number) => {
    const bounds = { x, y: 20, width: 900, height: 700 };
    const window = {
      on: (_: string, close: Listener) => close(),
      getNormalBounds: () => bounds,
      isMaximized: () => true,
    };
    keepWindowState(file, window as never);
    return bounds;
  };
  const bounds = keep(30);
  expect(readWindowState(file)).toEqual({ bounds, maximized: true });
  keep(4000);
  expect(readWindowState(file)).toEqual({ bounds: { width: 1280, height: 800 }, maximized: true });
  await writeFile(file, '{"bounds"');
  expect(readWindowState(file).maximized).toBe(false);
});
