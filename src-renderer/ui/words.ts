const numbers = new Intl.NumberFormat('en-GB');

/** Keys as they are written on this computer's keyboard. */
export function keyName(key: string, isMac: boolean): string {
  if (!isMac) return key === 'Mod' ? 'Ctrl' : key;
  return { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Delete: '⌫' }[key] ?? key;
}
export function count(value: number): string {
  return numbers.format(value);
}
/** "1 article", "1,204 articles". */
export function many(value: number, one: string, several: string): string {
  return `${count(value)} ${value === 1 ? one : several}`;
}
export function doneOf(done: number, total: number): string {
  return `${count(done)} of ${count(total)}`;
}
export const clearSearch = 'Clear search';
export const dismiss = 'Dismiss';
export const close = 'Close';
export const undo = 'Undo';
export const messages = 'Messages';
export function resize(pane: string): string {
  return `Resize ${pane}`;
}
export const paneNames = { sidebar: 'sidebar', list: 'list', inspector: 'inspector' } as const;
