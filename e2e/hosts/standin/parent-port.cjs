// What a utility process finds as process.parentPort, over the channel of a forked one.
const { EventEmitter } = require('node:events');

const port = new EventEmitter();
port.postMessage = (message) => process.send(message);
// As in Electron, messages wait until somebody listens: an ES module worker listens late.
port.once('newListener', () =>
  setImmediate(() => process.on('message', (data) => port.emit('message', { data, ports: [] }))),
);
process.parentPort = port;
