import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Outcome } from '#contract/outcome';
import { contentPolicy, HEADERS } from '../host/headers';
import type { Host } from '../host/open-host';
import { readPageFile } from '../host/page-files';
import { refuseRequest } from './refuse-request';
import { socketChannel } from './socket-channel';
import { watchTabs } from './watch-tabs';

/** This machine only; never "localhost", which would be another origin and so another database. */
const ADDRESS = '127.0.0.1';
/** Time for a reload, or for opening the tab again after closing it by mistake. */
const IDLE_MS = 60_000;
/** The longest message: a bulk change of 50,000 articles is about 15 MB. A longer one closes its socket. */
const LONGEST_MESSAGE = 64 * 1024 * 1024;
const TOKEN_BYTES = 32;
/** The subprotocol that the socket is opened with; the token travels beside it. */
const PROTOCOL = 'verbatim';

export interface Served {
  /** What to open; the token stands in the fragment, which no browser sends. */
  readonly url: string;
  readonly close: () => Promise<void>;
}
interface Serving {
  readonly host: Pick<Host, 'answer'>;
  /** Folder of the built page. */
  readonly root: string;
  readonly port: number;
  /** Called once when the last tab has been closed for a minute. */
  readonly onIdle: () => void;
  readonly report: (what: string, cause: unknown) => void;
}
async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  authority: string,
): Promise<void> {
  const refused = refuseRequest(request, authority);
  const [pathname = '/'] = (request.url ?? '/').split(/[?#]/, 1);
  const file = refused === 0 ? await readPageFile(root, pathname) : null;
  const headers = { ...HEADERS, 'content-security-policy': contentPolicy(`ws://${authority}`) };
  if (!file) response.writeHead(refused || 404, headers).end();
  else
    response
      .writeHead(200, { ...headers, 'content-type': file.type, 'content-length': file.bytes.byteLength })
      .end(request.method === 'HEAD' ? undefined : file.bytes);
}
function isToken(given: string, token: string): boolean {
  return given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));
}
function mayConnect({ headers }: IncomingMessage, authority: string, token: string): boolean {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(/,\s*/);
  const known = offered.includes(PROTOCOL) && offered.some((each) => isToken(each, token));
  return headers.host === authority && headers.origin === `http://${authority}` && known;
}
function listen(server: Server, port: number): Promise<Outcome<null, 'port-taken'>> {
  return new Promise((ready, failed) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') ready({ ok: false, reason: 'port-taken', detail: String(port) });
      else failed(cause);
    });
    server.listen(port, ADDRESS, () => ready({ ok: true, value: null }));
  });
}
/** Serves the page and the contract to browsers of this machine that know the token. */
export async function serveArchive(serving: Serving): Promise<Outcome<Served, 'port-taken'>> {
  const { host, root, port, onIdle, report } = serving;
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  const authority = `${ADDRESS}:${port}`;
  const tabs = watchTabs(IDLE_MS, onIdle);
  const server = createServer((request, response) => {
    answerRequest(request, response, root, authority).catch((cause) => {
      report('a request', cause);
      response.destroy();
    });
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
    handleProtocols: () => PROTOCOL,
  });
  const admit = (socket: WebSocket): void => {
    tabs.opened();
    socket.once('close', () => tabs.closed());
    host.answer(socketChannel(socket));
  };
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    if (mayConnect(request, authority, token)) sockets.handleUpgrade(request, stream, head, admit);
    else stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  const listening = await listen(server, port);
  if (!listening.ok) return listening;
  const close = async (): Promise<void> => {
    tabs.stop();
    const closed = new Promise((done) => server.close(done));
    for (const socket of sockets.clients) socket.close(1001);
    server.closeAllConnections();
    for (const socket of sockets.clients) socket.terminate();
    await closed;
  };
  return { ok: true, value: { url: `http://${authority}/#${token}`, close } };
}
