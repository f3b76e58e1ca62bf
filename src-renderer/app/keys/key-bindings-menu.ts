import { isTyping } from './commands';
import { COMMAND_NAMES, type CommandName, type Commands } from './key-bindings';

let running: Commands | null = null;

/** Whether something floats above the window that has every key for itself. */
export function isCovered(): boolean {
  return document.querySelector('dialog[open], [role="dialog"], [role="alertdialog"]') !== null;
}
function isCommandName(name: string): name is CommandName {
  return (COMMAND_NAMES as readonly string[]).includes(name);
}
/** The commands that the system's menu runs from now on. */
export function answerMenu(commands: Commands): void {
  running = commands;
}
/** Runs a command that was chosen in the system's menu. Undo goes to the field in which text is being typed, where there is one. */
export function runFromMenu(name: string): void {
  if (!running || !isCommandName(name)) return;
  if ((name === 'undo' || name === 'redo') && isTyping(document.activeElement)) {
    // Deprecated, and the only way in which a page can undo in a field.
    document.execCommand(name);
  } else if (!isCovered()) running[name].run();
}
