import { expect, test } from 'vitest';
import { COMMAND_NAMES, type Commands, USUAL_KEYS } from '../keys/key-bindings';
import { commandNames } from '../words';
import { paletteItems } from './palette-items';

const labels: Readonly<Record<string, string>> = commandNames;
const commands = Object.fromEntries(
  COMMAND_NAMES.map((name) => [
    name,
    { label: labels[name] ?? name, group: USUAL_KEYS[name].group, keys: [], caps: [], run: () => {} },
  ]),
) as unknown as Commands;
const article = { kind: 'article', id: 'a', title: 'Exports', date: '', lang: 'en', parts: [] } as const;

test('where nothing is typed every command is offered but the palette itself, and no search', () => {
  expect(paletteItems(commands, [], '').map((item) => item.kind === 'command' && item.name)).toEqual(
    COMMAND_NAMES.filter((name) => name !== 'palette'),
  );
});
test('commands come before articles, the search for what was typed last', () => {
  expect(paletteItems(commands, [article], ' exp ')).toMatchObject([
    { kind: 'command', name: 'exportAll' },
    article,
    { kind: 'search', query: 'exp' },
  ]);
});
test('a command whose name begins with the word comes before one that has it inside', () => {
  const names = paletteItems(commands, [], 'sidebar').flatMap((item) => (item.kind === 'command' ? [item.name] : []));
  expect(names).toEqual(['sidebar', 'paneSidebar']);
});
