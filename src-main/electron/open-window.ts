import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron';
import { ORIGIN } from './origin';
import { keepWindowState, readWindowState } from './window-state';

/** The smallest window that the page is laid out for. */
const SMALLEST = { minWidth: 640, minHeight: 480 };
const TITLE_BAR_HEIGHT = 44;
/** Places the macOS window controls in the middle of the title bar. */
const TRAFFIC_LIGHTS = { x: 16, y: 15 };

/** The page's chrome and ink, so that the system's window controls stand on its own title bar. */
function overlay() {
  const colours = nativeTheme.shouldUseDarkColors
    ? { color: '#131412', symbolColor: '#e7e6e0' }
    : { color: '#f0f0ec', symbolColor: '#1b1c19' };
  return { ...colours, height: TITLE_BAR_HEIGHT - 1 };
}
function titleBar(): Partial<BrowserWindowConstructorOptions> {
  return process.platform === 'darwin'
    ? { titleBarStyle: 'hidden', trafficLightPosition: TRAFFIC_LIGHTS }
    : { titleBarStyle: 'hidden', titleBarOverlay: overlay() };
}
/** Opens the window, sandboxed and alone with its preload; shows it once it has something to show. */
export function openWindow(stateFile: string): BrowserWindow {
  const { bounds, maximized } = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...bounds,
    ...SMALLEST,
    ...titleBar(),
    title: 'Verbatim',
    show: false,
    backgroundColor: overlay().color,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Chromium would download dictionaries.
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  keepWindowState(stateFile, window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  if (process.platform !== 'darwin') nativeTheme.on('updated', () => window.setTitleBarOverlay(overlay()));
  return window;
}
/** Loads the page; separate from opening, so that everything that answers it is in place before. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(`${ORIGIN}/`);
  } catch (cause) {
    // A window that was closed while it loaded is closing the application in good order.
    if (!window.isDestroyed()) throw cause;
  }
}
