import { Menu, nativeTheme } from 'electron';
import * as v from 'valibot';
import { buildMenu } from './build-menu';

/** What of the window's preferences the system shows: its own window controls and menu. */
const shape = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  keys: v.fallback(v.record(v.string(), v.string()), {}),
});
/** Gives the window's controls the theme, and the menu the keys, that the window has. `json` is an object, or '' for none. */
export function showPreferences(json: string, run: (command: string) => void): void {
  const { theme, keys } = v.parse(shape, JSON.parse(json || '{}'));
  nativeTheme.themeSource = theme;
  Menu.setApplicationMenu(buildMenu({ run, keys }));
}
