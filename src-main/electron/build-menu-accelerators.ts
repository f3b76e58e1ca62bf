/** Names of keys that Electron writes in its own way. */
const NAMES: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Ctrl: 'Control',
  '+': 'Plus',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};
/**
 * A key of the window ("Mod+Shift+E") as Electron's menu shows it ("CommandOrControl+Shift+E"). A key without Ctrl, Cmd or Alt
 * is shown by no menu, since it is dead while text is typed: ''.
 */
export function acceleratorOf(key: string): string {
  const parts = key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key.split('+');
  const isHeld = parts.some((part) => part === 'Mod' || part === 'Ctrl' || part === 'Alt');
  return isHeld || /^F\d+$/.test(key) ? parts.map((part) => NAMES[part] ?? part).join('+') : '';
}
