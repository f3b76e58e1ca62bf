import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Channel } from '#rpc/channel';
import { type Served, serveArchive } from './serve-archive';

let root = '';
let port = 0;
let served: Served;
const answer = vi.fn<(channel: Channel) => void>();
const report = vi.fn();

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await writeFile(join(root, 'index.html'), '<p>page');
  port = await freePort();
  const opened = await serveArchive({ host: { answer }, root, port, onIdle: () => {}, report });
  if (!opened.ok) throw new Error(opened.detail);
  served = opened.value;
});
afterAll(async () => {
  await served.close();
  await rm(root, { recursive: true });
});

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; body: string; policy: string }>((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      const policy = String(response.headers['content-security-policy']);
      response.on('end', () => done({ status: response.statusCode ?? 0, body, policy }));
    });
    asked.on('error', failed).end();
  });
}
function dial(protocols: string[], headers: Record<string, string> = {}): Promise<WebSocket | 'refused'> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, protocols, {
    headers: { origin: `http://127.0.0.1:${port}`, ...headers },
  });
  return new Promise((done) => {
    socket.on('open', () => done(socket));
    socket.on('error', () => done('refused'));
  });
}
const token = () => new URL(served.url).hash.slice(1);

test('the page comes with a policy that lets it speak to its own host alone', async () => {
  const { status, body, policy } = await ask('/');
  expect([status, body]).toEqual([200, '<p>page']);
  expect(policy).toContain(`connect-src ws://127.0.0.1:${port};`);
  expect(policy).toContain("script-src 'self';");
  expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
});
test.each([
  ['/%E0%A4%A', {}, 404],
  ['/..%2f..%2fetc%2fpasswd.html', {}, 404],
  ['//evil.example/index.html', {}, 404],
  ['/', { host: 'evil.example' }, 421],
  ['/', { 'sec-fetch-site': 'cross-site' }, 403],
])('GET %s with %o is answered with %i', async (path, headers, status) => {
  expect((await ask(path, headers)).status).toBe(status);
  expect(report).not.toHaveBeenCalled();
});
test('a socket needs the token, the origin and the host', async () => {
  expect(await dial(['verbatim', 'f'.repeat(64)])).toBe('refused');
  expect(await dial(['verbatim', 'short'])).toBe('refused');
  expect(await dial([token()])).toBe('refused');
  expect(await dial(['verbatim', token()], { origin: 'http://evil.example' })).toBe('refused');
  expect(await dial(['verbatim', token()], { host: `localhost:${port}` })).toBe('refused');
  expect(answer).not.toHaveBeenCalled();
  const socket = await dial(['verbatim', token()]);
  if (socket === 'refused') throw new Error('The right token was refused.');
  expect(socket.protocol).toBe('verbatim');
  expect(answer).toHaveBeenCalledOnce();
  socket.close();
});
test('binary frames are dropped, and a frame that is no text closes its socket and nothing else', async () => {
  answer.mockClear();
  const received: string[] = [];
  let closed = false;
  answer.mockImplementationOnce((channel) => {
    channel.listen((line) => received.push(line));
    channel.onClose(() => {
      closed = true;
    });
  });
  const socket = await dial(['verbatim', token()]);
  if (socket === 'refused') throw new Error('The right token was refused.');
  socket.send(Buffer.from('binary'));
  socket.send('text');
  await expect.poll(() => received).toEqual(['text']);
  socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
  await expect.poll(() => closed).toBe(true);
  expect((await ask('/')).status).toBe(200);
});
test('a port that is taken is said, not thrown', async () => {
  const again = await serveArchive({ host: { answer }, root, port, onIdle: () => {}, report });
  expect(again).toMatchObject({ ok: false, reason: 'port-taken' });
});
