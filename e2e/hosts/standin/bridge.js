// Runs in the page twice, in its own world and in the preload's, before any script of the page. Calls between the worlds are
// synchronous DOM events that carry strings. One expression, so that it can be evaluated; not part of the application.
({
  /** In the page's world: hangs on window what the preload exposes. */
  main() {
    const ask = (question) => {
      let answer;
      const hear = (event) => {
        answer = JSON.parse(event.detail);
      };
      document.addEventListener('__answer', hear);
      document.dispatchEvent(new CustomEvent('__ask', { detail: JSON.stringify(question) }));
      document.removeEventListener('__answer', hear);
      if (answer.error) throw new Error(answer.error);
      return answer.value;
    };
    // A File cannot travel as a string; its name stands for it.
    const asText = (given) => (given instanceof File ? { file: given.name } : given);
    document.addEventListener('__expose', (event) => {
      const { key, names } = JSON.parse(event.detail);
      const api = Object.fromEntries(
        names.map((name) => [name, (...given) => ask({ key, name, given: given.map(asText) })]),
      );
      Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true });
    });
  },
  /** In the preload's world: runs the preload with what a sandboxed one may require. */
  isolated(binding, source) {
    const exposed = {};
    const listeners = {};
    const ports = new Map();
    let files = {};
    const fire = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(detail) }));
    const send = (message) => globalThis[binding](JSON.stringify(message));
    document.addEventListener('__ask', (event) => {
      const { key, name, given } = JSON.parse(event.detail);
      try {
        fire('__answer', { value: exposed[key][name](...given) });
      } catch (cause) {
        fire('__answer', { error: String(cause.message) });
      }
    });
    const ipcRenderer = {
      on(channel, listener) {
        listeners[channel] ??= [];
        listeners[channel].push(listener);
      },
      send: (channel, ...args) => send({ kind: 'ipc', channel, args }),
    };
    const contextBridge = {
      exposeInMainWorld(key, api) {
        exposed[key] = api;
        fire('__expose', { key, names: Object.keys(api) });
      },
    };
    const webUtils = { getPathForFile: ({ file }) => files[file] ?? '' };
    const openPort = (id) => {
      const { port1, port2 } = new MessageChannel();
      ports.set(id, port1);
      port1.onmessage = ({ data }) => send({ kind: 'port', port: id, data });
      return port2;
    };
    globalThis.__standin = (message) => {
      if (message.kind === 'port') ports.get(message.port)?.postMessage(message.data);
      if (message.files) files = message.files;
      if (message.kind !== 'ipc') return;
      const opened = message.ports.map(openPort);
      for (const listener of listeners[message.channel] ?? []) listener({ ports: opened }, ...message.args);
    };
    const require = (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer, webUtils };
      throw new Error(`module not found: ${name}`);
    };
    new Function('require', 'exports', 'module', 'process', source)(
      require,
      {},
      { exports: {} },
      { platform: 'linux', type: 'renderer', sandboxed: true, env: {} },
    );
  },
});
