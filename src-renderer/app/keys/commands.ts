import { capsOf } from '../../ui/pressed-key';
import type { Preferences } from '../preferences';
import { commandNames } from '../words';
import {
  COMMAND_NAMES,
  type Command,
  type CommandName,
  type Commands,
  isSingle,
  keysOf,
  USUAL_KEYS,
} from './key-bindings';

/** Every command with its name, the keys that run it now, and what it does. */
export function makeCommands(
  actions: Readonly<Record<CommandName, () => void>>,
  { keys, singleKeys }: Pick<Preferences, 'keys' | 'singleKeys'>,
): Commands {
  const command = (name: CommandName): Command => {
    const alive = keysOf(name, keys).filter((key) => singleKeys || !isSingle(key));
    return {
      label: commandNames[name],
      group: USUAL_KEYS[name].group,
      keys: alive,
      caps: capsOf(alive[0] ?? ''),
      run: actions[name],
    };
  };
  return Object.fromEntries(COMMAND_NAMES.map((name) => [name, command(name)])) as unknown as Commands;
}
/** Whether a key belongs to what is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
