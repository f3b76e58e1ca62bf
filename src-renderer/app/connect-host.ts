import type { HostCalls, WindowCalls } from '#contract/calls';
import type { Channel } from '#rpc/channel';
import { connect } from '#rpc/connect';

/** Where the token of the browser host waits for a reload of the page. */
const TOKEN = 'verbatim-token';

/** Takes the token of this run from the address, where nobody shall read it, into the session, where a reload finds it. */
export function takeToken(): void {
  if (location.protocol !== 'http:' || location.hash === '') return;
  sessionStorage.setItem(TOKEN, location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
}
function overSocket(): Promise<Channel> {
  const socket = new WebSocket(`ws://${location.host}`, ['verbatim', sessionStorage.getItem(TOKEN) ?? '']);
  return new Promise((open, failed) => {
    socket.addEventListener('open', () =>
      open({
        post: (line) => socket.send(line),
        listen: (receive) => socket.addEventListener('message', ({ data }) => receive(String(data))),
        onClose: (gone) => socket.addEventListener('close', gone, { once: true }),
      }),
    );
    socket.addEventListener('error', () => failed(new Error('The host does not answer.')), { once: true });
  });
}
function overPort(): Promise<Channel> {
  return new Promise((open) => {
    window.addEventListener('message', (event) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== 'verbatim:port' || !port) return;
      open({
        post: (line) => port.postMessage(line),
        onClose: (gone) => port.addEventListener('close', gone, { once: true }),
        listen: (receive) => {
          port.addEventListener('message', ({ data }) => receive(String(data)));
          port.start();
        },
      });
    });
    window.postMessage('verbatim:connect', location.origin);
  });
}
/** The host's calls over whatever transport this window has; `gone` hears when the host has left. */
export async function connectHost(answer: WindowCalls, gone: () => void): Promise<HostCalls> {
  const channel = await (location.protocol === 'http:' ? overSocket() : overPort());
  channel.onClose(gone);
  return connect<HostCalls, WindowCalls>(channel, answer);
}
