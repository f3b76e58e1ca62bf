import { Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from './build-menu-accelerators';

interface MenuTools {
  /** Runs a command of the window by its name. */
  readonly run: (command: string) => void;
  /** Keys that the researcher has changed, by the command's name; '' for none. */
  readonly keys: Readonly<Record<string, string>>;
}
const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The menu: its items name commands of the window, which alone knows what they do. The keys stand there to be read; the page
 * has them itself, so they are not registered a second time. Cut, copy and paste are roles: without these they have no keys
 * on macOS.
 */
export function buildMenu({ run, keys }: MenuTools, platform: NodeJS.Platform = process.platform): Menu {
  const item = (label: string, command: string, usual = ''): MenuItemConstructorOptions => {
    const accelerator = acceleratorOf(keys[command] ?? usual);
    return {
      label,
      click: () => run(command),
      ...(accelerator === '' ? {} : { accelerator, registerAccelerator: false }),
    };
  };
  const isMac = platform === 'darwin';
  const settings = item('Settings…', 'settings', 'Mod+,');
  const mac: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      SEPARATOR,
      settings,
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
  return Menu.buildFromTemplate([
    ...(isMac ? [mac] : []),
    {
      label: 'File',
      submenu: [
        item('Import files…', 'importFiles', 'Mod+I'),
        item('Import folder…', 'importFolder', 'Mod+Shift+I'),
        item('Export annotations…', 'exportAll', 'Mod+Shift+E'),
        SEPARATOR,
        ...(isMac ? [] : [settings, SEPARATOR]),
        { role: 'close', label: 'Close' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Undo', 'undo', 'Mod+Z'),
        item('Redo', 'redo', 'Mod+Shift+Z'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        item('Sidebar', 'sidebar'),
        item('Notes in the margin', 'notes'),
        SEPARATOR,
        item('Larger text', 'larger', 'Mod++'),
        item('Smaller text', 'smaller', 'Mod+-'),
        item('Usual text size', 'usualSize', 'Mod+0'),
        SEPARATOR,
        {
          label: 'Theme',
          submenu: [item('As the system', 'themeSystem'), item('Light', 'themeLight'), item('Dark', 'themeDark')],
        },
        SEPARATOR,
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    {
      label: 'Go',
      submenu: [
        item('Palette', 'palette', 'Mod+K'),
        item('Search', 'search', 'Mod+F'),
        SEPARATOR,
        item('Sidebar', 'paneSidebar', 'Mod+1'),
        item('List', 'paneList', 'Mod+2'),
        item('Article', 'paneReader', 'Mod+3'),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: 'Help', submenu: [item('All keys', 'allKeys')] },
  ]);
}
