import { contextBridge, ipcRenderer, webUtils } from 'electron';

// The page asks with a message, and its port travels back by one: ports cannot cross the context bridge.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'verbatim:connect') ipcRenderer.send('connect');
});
ipcRenderer.on('port', (event) => window.postMessage('verbatim:port', window.location.origin, [...event.ports]));

// A page cannot learn where a dropped file lies; with its path it need not travel as bytes.
contextBridge.exposeInMainWorld('verbatim', { pathOf: (file: File) => webUtils.getPathForFile(file) });
