import { EventEmitter } from 'node:events';

class MessagePortMain extends EventEmitter {
  peer = null;
  #waiting = [];
  #started = false;
  #closed = false;

  postMessage(message, transfer = []) {
    if (transfer.length > 0) throw new TypeError('The stand-in passes no port through a port.');
    // Copied, as a real port would.
    const copy = structuredClone(message);
    queueMicrotask(() => this.peer.take(copy));
  }
  take(data) {
    if (this.#started) this.emit('message', { data, ports: [] });
    else this.#waiting.push(data);
  }
  start() {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.take(data);
  }
  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.emit('close');
    this.peer.close();
  }
}
export class MessageChannelMain {
  port1 = new MessagePortMain();
  port2 = new MessagePortMain();

  constructor() {
    this.port1.peer = this.port2;
    this.port2.peer = this.port1;
  }
}
