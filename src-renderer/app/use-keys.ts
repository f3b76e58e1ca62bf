import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { type Commands, isTyping } from './commands';

/** A dialog has the keys for itself; undo inside a field is the field's own. */
function isElsewhere(event: KeyboardEvent, name: string, single: boolean): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return true;
  const typing = isTyping(event.target);
  return typing && (single || name === 'undo' || name === 'redo');
}
/** Binds every command to its keys for as long as the window is open. */
export function useKeys(commands: Commands): void {
  const current = useRef(commands);
  current.current = commands;
  useEffect(() => {
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const [name, { keys, single = false }] of Object.entries(current.current))
      for (const key of keys)
        bindings[key] = (event) => {
          if (event.defaultPrevented || isElsewhere(event, name, single)) return;
          event.preventDefault();
          current.current[name as keyof Commands].run();
        };
    bindings['/'] = (event) => {
      if (isElsewhere(event, 'search', true)) return;
      event.preventDefault();
      current.current.search.run();
    };
    return tinykeys(window, bindings);
  }, []);
}
