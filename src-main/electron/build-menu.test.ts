import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { acceleratorOf } from './build-menu-accelerators';

vi.mock('electron', () => ({ Menu: { buildFromTemplate: (template: unknown) => template } }));

type Item = MenuItemConstructorOptions;

async function itemsOf(keys: Record<string, string>, platform: NodeJS.Platform, run = (_: string) => {}) {
  const { buildMenu } = await import('./build-menu');
  const inside = (item: Item): Item[] => [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(inside) : [])];
  return (buildMenu({ run, keys }, platform) as unknown as Item[]).flatMap(inside);
}
test.each([
  ['Mod+Shift+E', 'CommandOrControl+Shift+E'],
  ['Mod++', 'CommandOrControl+Plus'],
  ['Mod+,', 'CommandOrControl+,'],
  ['Alt+ArrowLeft', 'Alt+Left'],
  ['F6', 'F6'],
  ['B', ''],
  ['?', ''],
  ['', ''],
])('the key %s stands in the menu as "%s"', (key, accelerator) => {
  expect(acceleratorOf(key)).toBe(accelerator);
});
test('an item tells the window the name of its command', async () => {
  const run = vi.fn();
  const items = await itemsOf({}, 'linux', run);
  const click = items.find(({ label }) => label === 'Import folder…')?.click as (() => void) | undefined;
  click?.();
  expect(run).toHaveBeenCalledExactlyOnceWith('importFolder');
});
test.each(['linux', 'darwin', 'win32'] as const)('on %s no key of the page is registered twice', async (platform) => {
  const keyed = (await itemsOf({}, platform)).filter(({ accelerator }) => accelerator);
  expect(keyed.length).toBeGreaterThan(10);
  expect(keyed.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
});
test('a key that was changed stands in the menu as it is now', async () => {
  const items = await itemsOf({ palette: 'Mod+P', importFiles: '', search: 'S' }, 'linux');
  const keyOf = (command: string) => items.find(({ label }) => label === command)?.accelerator;
  expect(['Palette', 'Import files…', 'Search', 'Undo'].map(keyOf)).toEqual([
    'CommandOrControl+P',
    undefined,
    undefined,
    'CommandOrControl+Z',
  ]);
});
test('copying and pasting are roles, which gives them their keys on macOS', async () => {
  const roles = (await itemsOf({}, 'darwin')).map(({ role }) => role);
  expect(roles).toEqual(
    expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'appMenu', 'close', 'windowMenu']),
  );
  expect((await itemsOf({}, 'linux')).map(({ role }) => role)).not.toContain('appMenu');
});
