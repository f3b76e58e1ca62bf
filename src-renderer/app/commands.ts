import { commandNames } from './words';

export type CommandName = keyof typeof commandNames;

interface CommandKeys {
  /** For tinykeys; '$mod' is Ctrl, or Cmd on macOS. */
  readonly keys: readonly string[];
  /** As key caps show it. */
  readonly caps: readonly string[];
  /** A single key, dead while text is being typed. */
  readonly single?: true;
}
interface Command extends CommandKeys {
  readonly label: string;
  readonly run: () => void;
}
export type Commands = Readonly<Record<CommandName, Command>>;

/** The key of every command. */
const KEYS: Readonly<Record<CommandName, CommandKeys>> = {
  search: { keys: ['$mod+KeyF'], caps: ['Mod', 'F'] },
  findHere: { keys: ['$mod+Shift+KeyF'], caps: ['Mod', 'Shift', 'F'] },
  nextHit: { keys: ['$mod+KeyG'], caps: ['Mod', 'G'] },
  previousHit: { keys: ['$mod+Shift+KeyG'], caps: ['Shift', 'Mod', 'G'] },
  undo: { keys: ['$mod+KeyZ'], caps: ['Mod', 'Z'] },
  redo: { keys: ['$mod+Shift+KeyZ', '$mod+KeyY'], caps: ['Mod', 'Shift', 'Z'] },
  importFiles: { keys: ['$mod+KeyI'], caps: ['Mod', 'I'] },
  importFolder: { keys: ['$mod+Shift+KeyI'], caps: ['Mod', 'Shift', 'I'] },
  exportAll: { keys: ['$mod+Shift+KeyE'], caps: ['Mod', 'Shift', 'E'] },
  annotations: { keys: ['$mod+Shift+KeyA'], caps: ['Mod', 'Shift', 'A'] },
  imports: { keys: [], caps: [] },
  paneSidebar: { keys: ['$mod+Digit1'], caps: ['Mod', '1'] },
  paneList: { keys: ['$mod+Digit2'], caps: ['Mod', '2'] },
  paneReader: { keys: ['$mod+Digit3'], caps: ['Mod', '3'] },
  nextPane: { keys: ['F6'], caps: ['F6'] },
  back: { keys: ['Alt+ArrowLeft'], caps: ['Alt', '←'] },
  larger: { keys: ['$mod+Equal', '$mod+Shift+Equal', '$mod+NumpadAdd'], caps: ['Mod', '+'] },
  smaller: { keys: ['$mod+Minus', '$mod+NumpadSubtract'], caps: ['Mod', '−'] },
  usualSize: { keys: ['$mod+Digit0'], caps: ['Mod', '0'] },
  sidebar: { keys: ['b'], caps: ['B'], single: true },
  nextArticle: { keys: ['n'], caps: ['N'], single: true },
  previousArticle: { keys: ['p'], caps: ['P'], single: true },
  nextStatement: { keys: [']'], caps: [']'], single: true },
  previousStatement: { keys: ['['], caps: ['['], single: true },
  nextAnnotation: { keys: ['j'], caps: ['J'], single: true },
  previousAnnotation: { keys: ['k'], caps: ['K'], single: true },
  annotate: { keys: ['a'], caps: ['A'], single: true },
  tag: { keys: ['t'], caps: ['T'], single: true },
  annotateLast: { keys: ['h'], caps: ['H'], single: true },
  editNote: { keys: ['m'], caps: ['M'], single: true },
  remove: { keys: ['Delete'], caps: ['Delete'], single: true },
  copyCited: { keys: ['c'], caps: ['C'], single: true },
  read: { keys: ['u'], caps: ['U'], single: true },
  notes: { keys: [], caps: [] },
  inspector: { keys: ['i'], caps: ['I'], single: true },
  removed: { keys: ['r'], caps: ['R'], single: true },
  selectByKeys: { keys: ['v'], caps: ['V'], single: true },
};
/** Every command with its name, its key and what it does. */
export function makeCommands(actions: Readonly<Record<CommandName, () => void>>): Commands {
  const names = Object.keys(KEYS) as CommandName[];
  return Object.fromEntries(
    names.map((name) => [name, { ...KEYS[name], label: commandNames[name], run: actions[name] }]),
  ) as unknown as Commands;
}
/** Whether a key belongs to what is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
