import type { WebSocket } from 'ws';
import type { Channel } from '#rpc/channel';

/** A web socket as a channel. Binary frames are no lines and are dropped; a socket that breaks is a socket that closed. */
export function socketChannel(socket: WebSocket): Channel {
  // A frame that is too long or no UTF-8 is an 'error', which would end the host; 'close' follows it.
  socket.on('error', () => socket.terminate());
  return {
    post: (line) => {
      if (socket.readyState === socket.OPEN) socket.send(line);
    },
    listen: (receive) =>
      void socket.on('message', (line, isBinary) => {
        if (!isBinary) receive(String(line));
      }),
    onClose: (gone) => void socket.once('close', () => gone()),
  };
}
