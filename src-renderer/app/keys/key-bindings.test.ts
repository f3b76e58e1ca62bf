import { expect, test } from 'vitest';
import { COMMAND_NAMES, giveKey, isReserved, isSingle, keysOf, ownerOf, USUAL_KEYS } from './key-bindings';

test('no two commands have the same key, and none has a key that people need', () => {
  const keys = COMMAND_NAMES.flatMap((name) => keysOf(name, {}));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(keys.filter(isReserved)).toEqual([]);
});
test('a key that was given takes the place of the usual ones, and these are free', () => {
  const changed = giveKey({}, 'search', 'Mod+S');
  expect(keysOf('search', changed)).toEqual(['Mod+S']);
  expect(ownerOf('Mod+S', changed)).toBe('search');
  expect(ownerOf('Mod+F', changed)).toBeUndefined();
  expect(ownerOf('/', changed)).toBeUndefined();
});
test('a command that gets its usual key back is unchanged', () => {
  for (const name of COMMAND_NAMES.filter((each) => USUAL_KEYS[each].keys.length > 0)) {
    const usual = keysOf(name, {})[0] ?? '';
    expect(giveKey(giveKey({ palette: 'Mod+P' }, name, 'Mod+9'), name, usual)).toEqual(
      name === 'palette' ? {} : { palette: 'Mod+P' },
    );
  }
});
test.each([
  ['B', true],
  ['?', true],
  ['Delete', true],
  ['Shift+B', true],
  ['F6', false],
  ['Mod+F', false],
  ['Alt+ArrowLeft', false],
])('%s is dead while text is typed: %s', (key, single) => {
  expect(isSingle(key)).toBe(single);
});
