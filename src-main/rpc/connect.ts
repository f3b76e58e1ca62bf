import { createBirpc } from 'birpc';
import type { Channel } from './channel';
import { decode, encode } from './codec';

/** birpc lets a message that it cannot read end the process: what is not a message goes no further. */
function deliver(line: string, receive: (message: unknown) => void): void {
  let message: unknown;
  try {
    message = decode(line);
  } catch {
    return;
  }
  if (typeof message === 'object' && message !== null && 't' in message) receive(message);
}
/** Calls `Remote` over a channel and answers with `local`. Nothing times out: dialogs and imports are long. */
export function connect<Remote extends object, Local extends object>(channel: Channel, local: Local) {
  // birpc would answer names that an ordinary object inherits, such as toString.
  const table: Local = Object.assign(Object.create(null), local);
  const rpc = createBirpc<Remote, Local>(table, {
    post: (line) => channel.post(line),
    on: (receive) => channel.listen((line) => deliver(line, receive)),
    serialize: encode,
    timeout: -1,
    bind: 'functions',
  });
  channel.onClose(() => rpc.$close(new Error('The other side has gone.')));
  return rpc;
}
