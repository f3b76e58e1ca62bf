import { useEffect, useRef } from 'react';
import { pressedKey } from '../../ui/pressed-key';
import { isTyping } from './commands';
import { COMMAND_NAMES, type CommandName, type Commands, isSingle } from './key-bindings';
import { answerMenu, isCovered } from './key-bindings-menu';

/** A dialog has the keys for itself; undo inside a field is the field's own. */
function isElsewhere(target: EventTarget | null, name: CommandName, key: string): boolean {
  return isCovered() || (isTyping(target) && (isSingle(key) || name === 'undo' || name === 'redo'));
}
/** Binds every command to its keys, and to the system's menu, for as long as the window is open. */
export function useKeys(commands: Commands): void {
  const current = useRef(commands);
  current.current = commands;
  useEffect(() => answerMenu(commands), [commands]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = pressedKey(event);
      const name = COMMAND_NAMES.find((each) => current.current[each].keys.includes(key));
      if (!name || isElsewhere(event.target, name, key)) return;
      event.preventDefault();
      current.current[name].run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
