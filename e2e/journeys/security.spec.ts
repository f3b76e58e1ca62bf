import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { decode, encode } from '#rpc/codec';
import { test } from '../hosts/app';
import type { OpenApp } from '../hosts/open-app';

/** How long a request that should not leave is given to leave. */
const ESCAPE_MS = 1_000;

let canary: Server;
/** Paths that were asked of a server that nobody in Verbatim may reach. */
let reached: string[] = [];
let elsewhere = '';

test.beforeEach(async () => {
  reached = [];
  canary = createServer(({ url = '' }, response) => {
    reached.push(url);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' });
    response.end('globalThis.escaped = true;');
  });
  canary.on('upgrade', ({ url = '' }, socket) => {
    reached.push(url);
    socket.destroy();
  });
  await new Promise<void>((listening) => canary.listen(0, '127.0.0.1', listening));
  elsewhere = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
  // It does hear whoever reaches it.
  await fetch(`${elsewhere}/heard`);
  expect(reached).toEqual(['/heard']);
});
test.afterEach(() => {
  canary.close();
  canary.closeAllConnections();
});
const isBrowserHost = (): boolean => test.info().project.metadata.host === 'browser';
const isStandin = (): boolean => test.info().project.metadata.host === 'standin';
const FORBIDDEN_ONLY_BY_ELECTRON = 'A browser cannot forbid a page to navigate or to open windows.';

test('a script that gets into the page does not run, inline or from elsewhere @electron', async ({ open }) => {
  const { page } = await open();
  const violated = await page.evaluate(async (address) => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      blocked.push(`${effectiveDirective} ${blockedURI}`);
    });
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.escaped = true;';
    const remote = document.createElement('script');
    remote.src = `${address}/remote.js`;
    document.body.append(inline, remote);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'globalThis.escaped = true;');
    image.src = 'data:image/png;base64,broken';
    document.body.append(image);
    await new Promise((later) => setTimeout(later, 500));
    return blocked.sort();
  }, elsewhere);
  expect(violated).toEqual(
    ['script-src-attr inline', 'script-src-elem inline', `script-src-elem ${elsewhere}/remote.js`].sort(),
  );
  expect(await page.evaluate(() => 'escaped' in globalThis)).toBe(false);
  expect(reached).toEqual(['/heard']);
});
/** Every way but navigation in which a page could send something out. */
async function tryToGetOut(page: Page): Promise<void> {
  await page.evaluate(async (address) => {
    const add = (name: string, attributes: Record<string, string>): void => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
    };
    add('img', { src: `${address}/img` });
    add('iframe', { src: `${address}/iframe` });
    add('object', { data: `${address}/object` });
    add('embed', { src: `${address}/embed` });
    add('video', { src: `${address}/video`, autoplay: '' });
    add('link', { rel: 'stylesheet', href: `${address}/stylesheet` });
    add('link', { rel: 'prefetch', href: `${address}/prefetch` });
    add('link', { rel: 'preload', as: 'image', href: `${address}/preload` });
    add('link', { rel: 'modulepreload', href: `${address}/modulepreload` });
    add('link', { rel: 'icon', href: `${address}/icon` });
    add('style', {});
    const style = document.querySelector('style:last-of-type');
    if (style) style.textContent = `@import '${address}/import'; body { background: url('${address}/background'); }`;
    const quiet = (action: () => unknown): void => {
      try {
        Promise.resolve(action()).catch(() => {});
      } catch {
        // Refused at once: as good as refused later.
      }
    };
    quiet(() => fetch(`${address}/fetch`, { mode: 'no-cors' }));
    quiet(() => navigator.sendBeacon(`${address}/beacon`, 'words'));
    quiet(() => new WebSocket(`${address.replace('http', 'ws')}/socket`));
    quiet(() => new EventSource(`${address}/events`));
    quiet(() => new Worker(`${address}/worker`));
    quiet(() => import(/* @vite-ignore */ `${address}/module`));
    quiet(() => {
      const form = document.createElement('form');
      Object.assign(form, { action: `${address}/form`, method: 'post', target: 'nowhere' });
      add('iframe', { name: 'nowhere' });
      document.body.append(form);
      form.submit();
    });
  }, elsewhere);
  await page.waitForTimeout(ESCAPE_MS);
}
test('nothing that the page tries reaches another server @electron', async ({ open }) => {
  const app = await open();
  await tryToGetOut(app.page);
  expect(reached).toEqual(['/heard']);
});
test('a page opens no window and goes nowhere but to itself @electron', async ({ open }) => {
  test.skip(isBrowserHost(), FORBIDDEN_ONLY_BY_ELECTRON);
  const { page } = await open();
  const before = page.url();
  await page.evaluate((address) => {
    window.open(`${address}/window`);
    window.open('about:blank');
    location.href = `${address}/navigated`;
  }, elsewhere);
  await page.waitForTimeout(ESCAPE_MS);
  await page.evaluate((address) => {
    const link = document.createElement('a');
    Object.assign(link, { href: `${address}/link`, target: '_blank' });
    document.body.append(link);
    link.click();
  }, elsewhere);
  await page.waitForTimeout(ESCAPE_MS);
  expect(page.url()).toBe(before);
  await page.evaluate(() => Object.assign(window, { old: true }));
  await page.evaluate(() => location.reload());
  await expect.poll(() => page.evaluate(() => 'old' in window).catch(() => true)).toBe(false);
  await expect.poll(() => page.context().pages().length).toBe(1);
  // Chromium begins to load a window before the stand-in can be asked about it; Electron asks first.
  const asked = isStandin() ? reached.filter((path) => path !== '/window' && path !== '/link') : reached;
  expect(asked).toEqual(['/heard']);
});
test('an embedded page gets no port to the archive @electron', async ({ open }) => {
  test.skip(isBrowserHost(), 'There are no ports.');
  const { page } = await open();
  const asked = (frame: Pick<Page, 'evaluate'>): Promise<boolean> =>
    frame.evaluate(
      (patience) =>
        new Promise<boolean>((answered) => {
          window.addEventListener('message', ({ data, ports }) => {
            if (data === 'verbatim:port' && ports.length > 0) answered(true);
          });
          window.postMessage('verbatim:connect', '*');
          setTimeout(() => answered(false), patience);
        }),
      ESCAPE_MS,
    );
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  const [, embedded] = page.frames();
  if (!embedded) throw new Error('The page has no frame.');
  expect(await asked(embedded)).toBe(false);
  expect(await asked(page)).toBe(true);
});

const HOSTILE = [
  'xx',
  '5',
  'null',
  '',
  '[]',
  '[[[',
  '{"t":"q"}',
  encode({ t: 'q', m: 7, a: null, i: 'a' }),
  encode({ t: 's', i: 'nobody asked', r: 1 }),
  encode({ t: 'q', m: '__proto__', a: [], i: 'b' }),
  encode({ t: 'q', m: 'constructor', a: ['return process'], i: 'c' }),
  encode({ t: 'q', m: 'toString', a: [], i: 'd' }),
  encode({ t: 'q', m: 'record', a: [{ action: '../..', changes: [] }], i: 'e' }),
  encode({ t: 'q', m: 'upload', a: [{ path: '../../x' }, new Uint8Array(1), true], i: 'f' }),
  encode({ t: 'q', m: 'texts', a: [['../../../etc/passwd']], i: 'g' }),
  encode({ t: 'q', m: 'entriesSince', a: [[], 1e12], i: 'h' }),
];
/** Says these lines to the host from inside the page, then asks a question on the same line and on a new one. */
async function say({ page, address }: OpenApp, lines: readonly string[]): Promise<unknown[]> {
  const question = encode({ t: 'q', m: 'opened', a: [], i: 'last' });
  const answers = await page.evaluate(
    async ({ lines, question, token }) => {
      interface Line {
        post(line: unknown): void;
        hear(receive: (line: string) => void): void;
      }
      const overSocket = (): Promise<Line> =>
        new Promise((open, failed) => {
          const socket = new WebSocket(`ws://${location.host}`, ['verbatim', token]);
          socket.onerror = () => failed(new Error('refused'));
          socket.onopen = () =>
            open({
              post: (line) => socket.send(line as string),
              hear: (receive) => socket.addEventListener('message', ({ data }) => receive(String(data))),
            });
        });
      const overPort = (): Promise<Line> =>
        new Promise((open) => {
          const hear = ({ data, ports: [port] }: MessageEvent): void => {
            if (data !== 'verbatim:port' || !port) return;
            window.removeEventListener('message', hear);
            port.start();
            open({
              post: (line) => port.postMessage(line),
              hear: (receive) => port.addEventListener('message', (event) => receive(String(event.data))),
            });
          };
          window.addEventListener('message', hear);
          window.postMessage('verbatim:connect', '*');
        });
      const dial = (): Promise<Line> => (token ? overSocket() : overPort());
      const ask = (line: Line): Promise<string> =>
        new Promise((answered) => {
          line.hear((answer) => {
            if (answer.includes('"last"')) answered(answer);
          });
          line.post(question);
        });
      const first = await dial();
      for (const line of lines) first.post(line);
      if (token) first.post(new Uint8Array([1, 2, 3]));
      else for (const odd of [5, null, { t: 'q' }]) first.post(odd);
      return [await ask(first), await ask(await dial())];
    },
    { lines, question, token: new URL(address || 'app://archive').hash.slice(1) },
  );
  return answers.map((answer) => decode(answer));
}
test('lines that are no calls leave the host as it was @electron', async ({ open, archive }) => {
  const app = await open();
  const opened = { r: { folder: archive } };
  expect(await say(app, HOSTILE)).toMatchObject([opened, opened]);
  expect(
    await say(app, ['x'.repeat(10_000_000), encode({ t: 'q', m: 'opened', a: ['y'.repeat(10_000_000)], i: 'i' })]),
  ).toMatchObject([opened, opened]);
  expect(app.errors()).toBe('');
});
test('the browser host answers its own page alone', async ({ open, port }) => {
  await open();
  const status = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number | undefined> =>
    new Promise((answered, failed) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        response.resume();
        answered(response.statusCode);
      });
      asked.on('error', failed).on('upgrade', () => answered(101));
      asked.end();
    });
  const socket = (headers: Record<string, string>): Promise<number | undefined> =>
    status('/', {
      connection: 'upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      ...headers,
    });
  expect(await status('/')).toBe(200);
  expect(await status('/', { host: `localhost:${port}` })).toBe(421);
  expect(await status('/', { host: 'evil.example' })).toBe(421);
  expect(await status('/', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await status('/', {}, 'POST')).toBe(405);
  for (const path of [
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/src-main/main.ts',
    '/%E0%A4%A',
    '/..%5c..%5cpackage.json',
  ])
    expect(await status(path), path).toBe(404);
  const origin = `http://127.0.0.1:${port}`;
  const wrong = `verbatim, ${'0'.repeat(64)}`;
  expect(await socket({ origin, 'sec-websocket-protocol': wrong })).toBe(403);
  expect(await socket({ origin: 'http://evil.example', 'sec-websocket-protocol': wrong })).toBe(403);
  expect(await socket({ origin })).toBe(403);
  expect(await status('/')).toBe(200);
});
test('a page of another site cannot read or embed the archive’s page', async ({ open, port }) => {
  test.skip(!isBrowserHost(), 'Electron listens on no port.');
  const { page } = await open();
  const other = await page.context().newPage();
  await other.route('http://evil.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>evil' }));
  await other.goto('http://evil.example/');
  const outcome = await other.evaluate(async (address) => {
    const fetched = await fetch(address, { mode: 'no-cors' }).then(
      () => 'answered',
      () => 'refused',
    );
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    await new Promise((loaded) => frame.addEventListener('load', loaded));
    return fetched;
  }, `http://127.0.0.1:${port}/`);
  expect(outcome).toBe('refused');
  expect(other.frames()[1]?.url()).toMatch(/^chrome-error:/);
});
