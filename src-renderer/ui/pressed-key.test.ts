import { expect, test } from 'vitest';
import { capsOf, pressedKey } from './pressed-key';

const press = (key: string, code: string, held = '', mac = false): string =>
  pressedKey(
    {
      key,
      code,
      ctrlKey: held.includes('ctrl'),
      metaKey: held.includes('meta'),
      altKey: held.includes('alt'),
      shiftKey: held.includes('shift'),
      getModifierState: () => held.includes('gr'),
    },
    mac,
  );

test.each([
  ['a letter', press('b', 'KeyB'), 'B'],
  ['a letter under Caps Lock', press('B', 'KeyB'), 'B'],
  ['a capital', press('B', 'KeyB', 'shift'), 'Shift+B'],
  ['Ctrl and Shift', press('E', 'KeyE', 'ctrl shift'), 'Mod+Shift+E'],
  ['Cmd on macOS', press('k', 'KeyK', 'meta', true), 'Mod+K'],
  ['Ctrl on macOS', press('k', 'KeyK', 'ctrl', true), 'Ctrl+K'],
  ['the Windows key', press('k', 'KeyK', 'meta'), 'Meta+K'],
  ['Z on a French keyboard', press('z', 'KeyW', 'ctrl'), 'Mod+Z'],
  ['K on a Russian keyboard', press('л', 'KeyK', 'ctrl'), 'Mod+K'],
  ['Alt K on macOS', press('˚', 'KeyK', 'alt', true), 'Alt+K'],
  ['a dead key', press('Dead', 'KeyN', 'alt', true), 'Alt+N'],
  ['Ctrl 1 on a French keyboard', press('&', 'Digit1', 'ctrl'), 'Mod+1'],
  ['& on a French keyboard', press('&', 'Digit1'), '&'],
  ['a question mark', press('?', 'Slash', 'shift'), '?'],
  ['a bracket with AltGr', press(']', 'Digit9', 'ctrl alt gr'), ']'],
  ['plus with Shift', press('+', 'Equal', 'ctrl shift'), 'Mod++'],
  ['plus on the number pad', press('+', 'NumpadAdd', 'ctrl'), 'Mod++'],
  ['an arrow', press('ArrowLeft', 'ArrowLeft', 'alt'), 'Alt+ArrowLeft'],
  ['the space bar', press(' ', 'Space'), 'Space'],
  ['a modifier alone', press('Control', 'ControlLeft', 'ctrl'), ''],
])('%s has its name', (_what, found, name) => {
  expect(found).toBe(name);
});
test.each([
  ['Mod+Shift+E', ['Mod', 'Shift', 'E']],
  ['Mod++', ['Mod', '+']],
  ['+', ['+']],
  ['Mod+-', ['Mod', '−']],
  ['Alt+ArrowLeft', ['Alt', 'Left']],
  ['', []],
])('the caps of "%s" are %j', (key, caps) => {
  expect(capsOf(key)).toEqual(caps);
});
