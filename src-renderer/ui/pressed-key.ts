import { isMac } from './is-mac';

/** What a KeyboardEvent says of the key that was pressed. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly getModifierState: (key: 'AltGraph') => boolean;
}
const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'OS'];

/**
 * The key itself: the letter on the keyboard, or the Latin one at its place where the keyboard writes another script; with Ctrl
 * or Cmd the digit of the upper row, also where that row writes digits only with Shift.
 */
function baseOf({ key, code }: KeyPress, isCommand: boolean): string {
  if (key === ' ') return 'Space';
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  if (isCommand && code.startsWith('Digit')) return code.slice(-1);
  const writesOther = key === 'Dead' || (key.length === 1 && key > '\x7f');
  return writesOther && /^Key[A-Z]$/.test(code) ? code.slice(-1) : key;
}
/**
 * One name for each key or keys pressed together, the same when it is set and when it is used: "Mod+Shift+E", "Alt+ArrowLeft",
 * "B", "?". Mod is Ctrl, or Cmd on macOS. A sign includes the Shift that writes it. '' for a modifier alone.
 */
export function pressedKey(press: KeyPress, mac: boolean = isMac()): string {
  if (MODIFIERS.includes(press.key)) return '';
  // AltGr arrives as Ctrl and Alt together, and only helps to write a sign.
  const writes = press.getModifierState('AltGraph');
  const isMod = !writes && (mac ? press.metaKey : press.ctrlKey);
  const isOther = !writes && (mac ? press.ctrlKey : press.metaKey);
  const base = baseOf(press, isMod);
  const isSign = base.length === 1 && !/[A-Z0-9]/.test(base);
  const held = [
    isMod && 'Mod',
    isOther && (mac ? 'Ctrl' : 'Meta'),
    press.altKey && !writes && 'Alt',
    press.shiftKey && !isSign && 'Shift',
  ];
  return [...held.filter((part) => part !== false), base].join('+');
}
const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '-': '−',
};
/** A key's name in parts, as key caps show it: "Mod+-" is ['Mod', '−']. None for ''. */
export function capsOf(key: string): readonly string[] {
  if (key === '') return [];
  const parts = key === '+' ? ['+'] : key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key.split('+');
  return parts.map((part) => SHOWN[part] ?? part);
}
