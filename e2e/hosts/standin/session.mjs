import { EventEmitter } from 'node:events';
import { toApp, windows } from './state.mjs';

/** protocol.handle's answerers, by scheme. */
const handlers = {};
let isReady = false;
export const protocol = {
  registerSchemesAsPrivileged() {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  },
  handle(scheme, answer) {
    handlers[scheme] = answer;
  },
};
class Session extends EventEmitter {
  gate = (_details, answer) => answer({});
  asked = { request: null, check: null, device: null };
  webRequest = {
    onBeforeRequest: (filter, gate) => {
      this.gate = gate ?? filter;
    },
  };
  setPermissionRequestHandler(handler) {
    this.asked.request = handler;
  }
  setPermissionCheckHandler(handler) {
    this.asked.check = handler;
  }
  setDevicePermissionHandler(handler) {
    this.asked.device = handler;
  }
}
export const session = { defaultSession: new Session() };

/** Whether the window lets its page go there, asked as Electron asks. Its own first page is not asked about. */
function mayNavigate(window, frame, url) {
  if (!window.loaded) return true;
  const isMainFrame = !frame.parentFrame();
  const event = {
    url,
    isMainFrame,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
  window.webContents.emit('will-frame-navigate', event);
  if (isMainFrame) window.webContents.emit('will-navigate', event);
  return !event.defaultPrevented;
}
function frameOf(request) {
  try {
    return request.frame();
  } catch {
    // None yet: a window that is being opened.
    return null;
  }
}
async function answerRoute(route) {
  const request = route.request();
  const url = toApp(request.url());
  const frame = frameOf(request);
  const window = frame && windows.find(({ page }) => page === frame.page());
  if (!window) return route.abort('blockedbyclient');
  if (request.isNavigationRequest() && !mayNavigate(window, frame, url)) return route.abort('aborted');
  const details = { url, method: request.method(), resourceType: request.resourceType() };
  const { cancel } = await new Promise((answer) => session.defaultSession.gate(details, answer));
  if (cancel) return route.abort('blockedbyclient');
  const handler = handlers[new URL(url).protocol.slice(0, -1)];
  // The stand-in itself never lets anything out.
  if (!handler) return route.abort('connectionrefused');
  const response = await handler(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
/** Sends every request of this Chromium through webRequest and protocol.handle. */
export async function routeRequests(context) {
  isReady = true;
  await context.route('**/*', (route) => answerRoute(route).catch(() => route.abort().catch(() => {})));
}
