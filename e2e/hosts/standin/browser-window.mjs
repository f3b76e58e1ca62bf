import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { ipcMain } from './ipc-main.mjs';
import { chromiumRoom, toApp, told, toWeb, windows } from './state.mjs';

const WORLD = 'Electron Isolated Context';
const BINDING = '__standinSend';
// The bridge is one expression; a formatter ends it with a semicolon.
const BRIDGE = readFileSync(new URL('./bridge.js', import.meta.url), 'utf8')
  .trim()
  .replace(/;$/, '');

let opening = 0;
let lastPort = 0;
/** Whether a page that has just appeared is one that a window asked for. */
export const isAskedFor = (page) => opening > 0 || windows.some((window) => window.page === page);

/** A window as a Chromium page, its preload in a real isolated world. */
export class BrowserWindow extends EventEmitter {
  page = null;
  loaded = false;
  #options;
  #app;
  #cdp = null;
  #ports = new Map();
  /** Isolated worlds, by the id of their execution context: the frame that they belong to. */
  #worlds = new Map();
  #openHandler = () => ({ action: 'allow' });

  static app = null;
  constructor(options) {
    super();
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {};
    if (!sandbox || !contextIsolation || nodeIntegration)
      throw new Error('The stand-in opens only sandboxed, isolated windows.');
    this.#options = options;
    this.#app = BrowserWindow.app;
    this.webContents = Object.assign(new EventEmitter(), {
      getURL: () => toApp(this.page?.url() ?? ''),
      setWindowOpenHandler: (handler) => {
        this.#openHandler = handler;
      },
    });
    windows.push(this);
    this.#app.emit('web-contents-created', {}, this.webContents);
  }
  static getAllWindows() {
    return [...windows];
  }
  getNormalBounds() {
    return { x: 0, y: 0, width: this.#options.width, height: this.#options.height };
  }
  isDestroyed() {
    return !windows.includes(this);
  }
  isMaximized() {
    return false;
  }
  isMinimized() {
    return false;
  }
  maximize() {}
  restore() {}
  show() {}
  focus() {
    told.calls.push(['focus', null]);
  }
  setTitleBarOverlay() {}
  async close() {
    this.emit('close');
    await this.page?.close({ runBeforeUnload: false });
    this.#gone();
  }
  async loadURL(url) {
    const { context } = chromiumRoom;
    opening += 1;
    this.page =
      context.pages().find((page) => !windows.some((window) => window.page === page)) ?? (await context.newPage());
    opening -= 1;
    this.#cdp = await context.newCDPSession(this.page);
    this.#followWorlds();
    await this.#installBridge();
    this.page.on('popup', (popup) => void this.#meetPopup(popup));
    this.page.on('close', () => this.#gone());
    await this.page.goto(toWeb(url));
    this.loaded = true;
    this.emit('ready-to-show');
    this.webContents.emit('did-finish-load');
  }
  async #meetPopup(popup) {
    const { action } = this.#openHandler({ url: toApp(popup.url()) });
    if (action === 'deny') await popup.close();
  }
  #gone() {
    const place = windows.indexOf(this);
    if (place < 0) return;
    windows.splice(place, 1);
    this.#closePorts();
    this.emit('closed');
    if (windows.length === 0) this.#app.emit('window-all-closed');
  }
  #closePorts() {
    for (const port of this.#ports.values()) port.close();
    this.#ports.clear();
  }
  #followWorlds() {
    this.#cdp.on('Runtime.executionContextsCleared', () => {
      this.#worlds.clear();
      this.#closePorts();
    });
    this.#cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) this.#worlds.set(context.id, context.auxData.frameId);
    });
    this.#cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.#worlds.delete(executionContextId),
    );
    this.#cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) void this.#hear(JSON.parse(payload), executionContextId);
    });
  }
  async #installBridge() {
    const preload = readFileSync(this.#options.webPreferences.preload, 'utf8');
    const evaluate = (source, worldName) =>
      this.#cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, ...(worldName ? { worldName } : {}) });
    await this.#cdp.send('Page.enable');
    await this.#cdp.send('Runtime.enable');
    await this.#cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    await evaluate(`(${BRIDGE}).main()`);
    await evaluate(`(${BRIDGE}).isolated(${JSON.stringify(BINDING)}, ${JSON.stringify(preload)})`, WORLD);
  }
  /** The frame in which a message was sent, as Electron describes it: a top frame has no parent. */
  async #frameOf(world) {
    const { frameTree } = await this.#cdp.send('Page.getFrameTree');
    const id = this.#worlds.get(world);
    const search = (tree, parent) => {
      const found = { url: toApp(tree.frame.url), parent };
      if (tree.frame.id === id) return found;
      return (tree.childFrames ?? []).map((child) => search(child, found)).find((frame) => frame !== undefined);
    };
    const frame = search(frameTree, null);
    return (
      frame && { ...frame, postMessage: (channel, message, ports = []) => this.#send(world, channel, message, ports) }
    );
  }
  async #hear(message, world) {
    if (message.kind === 'port') {
      this.#ports.get(message.port)?.postMessage(message.data);
      return;
    }
    const event = { sender: this.webContents, senderFrame: (await this.#frameOf(world)) ?? null, ports: [] };
    ipcMain.emit(message.channel, event, ...message.args);
  }
  #send(world, channel, message, ports) {
    const ids = ports.map((port) => {
      const id = ++lastPort;
      this.#ports.set(id, port);
      port.on('message', ({ data }) => this.#call(world, { kind: 'port', port: id, data }));
      port.start();
      return id;
    });
    this.#call(world, { kind: 'ipc', channel, args: [message], ports: ids, files: told.files });
  }
  #call(world, message) {
    const expression = `__standin(${JSON.stringify(message)})`;
    // A page that has gone hears nothing.
    this.#cdp.send('Runtime.evaluate', { contextId: world, expression }).catch(() => {});
  }
  /** Where dropped files lie, for pages that are open already. */
  tellFiles(files) {
    for (const world of this.#worlds.keys()) this.#call(world, { kind: 'files', files });
  }
}
