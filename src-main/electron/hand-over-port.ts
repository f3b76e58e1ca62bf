import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron';
import type { Channel } from '#rpc/channel';
import { isOurs } from './origin';

function portChannel(port: MessagePortMain): Channel {
  return {
    post: (line) => port.postMessage(line),
    listen: (receive) => {
      port.on('message', ({ data }) => {
        if (typeof data === 'string') receive(data);
      });
      port.start();
    },
    onClose: (gone) => void port.once('close', gone),
  };
}
/**
 * Gives the page of `contents` a port to the contract when it asks for one. Only its own top frame is answered: an embedded
 * page or another window gets nothing.
 */
export function handOverPort(contents: WebContents, answer: (channel: Channel) => void): void {
  ipcMain.on('connect', ({ sender, senderFrame: frame }) => {
    if (sender !== contents || !frame || frame.parent || !isOurs(frame.url)) return;
    const { port1, port2 } = new MessageChannelMain();
    answer(portChannel(port1));
    frame.postMessage('port', null, [port2]);
  });
}
