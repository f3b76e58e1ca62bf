import { app, type WebContents } from 'electron';
import { isOurs } from './origin';

/** A page that has been opened stays where it is: it may load itself anew, but opens no window, goes nowhere, embeds nothing. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; url: string; isMainFrame: boolean }): void => {
    const again = event.isMainFrame && event.url === contents.getURL() && isOurs(event.url);
    // What a frame of ours is to show stands in the page itself: an original, without permissions of any kind.
    const original = !event.isMainFrame && event.url === 'about:srcdoc';
    if (!again && !original) event.preventDefault();
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
/** Guards every page of the application, whoever opens it. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}
