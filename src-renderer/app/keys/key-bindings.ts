/** Where a command stands in the lists of keys. */
export type CommandGroup = 'find' | 'read' | 'annotate' | 'move' | 'show' | 'archive';

interface Binding {
  readonly group: CommandGroup;
  /** As `pressedKey` names them; the first is the one that is shown. None: the command has no key until it is given one. */
  readonly keys: readonly string[];
}
/** Every command with its usual keys, in the order of the lists. */
export const USUAL_KEYS = {
  palette: { group: 'find', keys: ['Mod+K'] },
  search: { group: 'find', keys: ['Mod+F', '/'] },
  findHere: { group: 'find', keys: ['Mod+Shift+F'] },
  nextHit: { group: 'find', keys: ['Mod+G'] },
  previousHit: { group: 'find', keys: ['Mod+Shift+G'] },
  nextArticle: { group: 'read', keys: ['N'] },
  previousArticle: { group: 'read', keys: ['P'] },
  nextStatement: { group: 'read', keys: [']'] },
  previousStatement: { group: 'read', keys: ['['] },
  read: { group: 'read', keys: ['U'] },
  nextAnnotation: { group: 'annotate', keys: ['J'] },
  previousAnnotation: { group: 'annotate', keys: ['K'] },
  annotate: { group: 'annotate', keys: ['A'] },
  tag: { group: 'annotate', keys: ['T'] },
  annotateLast: { group: 'annotate', keys: ['H'] },
  editNote: { group: 'annotate', keys: ['M'] },
  copyCited: { group: 'annotate', keys: ['C'] },
  selectByKeys: { group: 'annotate', keys: ['V'] },
  remove: { group: 'annotate', keys: ['Delete'] },
  annotations: { group: 'move', keys: ['Mod+Shift+A'] },
  imports: { group: 'move', keys: [] },
  paneSidebar: { group: 'move', keys: ['Mod+1'] },
  paneList: { group: 'move', keys: ['Mod+2'] },
  paneReader: { group: 'move', keys: ['Mod+3'] },
  nextPane: { group: 'move', keys: ['F6'] },
  back: { group: 'move', keys: ['Alt+ArrowLeft'] },
  sidebar: { group: 'show', keys: ['B'] },
  notes: { group: 'show', keys: [] },
  inspector: { group: 'show', keys: ['I'] },
  removed: { group: 'show', keys: ['R'] },
  original: { group: 'show', keys: ['O'] },
  compare: { group: 'show', keys: [] },
  larger: { group: 'show', keys: ['Mod++', 'Mod+='] },
  smaller: { group: 'show', keys: ['Mod+-'] },
  usualSize: { group: 'show', keys: ['Mod+0'] },
  themeSystem: { group: 'show', keys: [] },
  themeLight: { group: 'show', keys: [] },
  themeDark: { group: 'show', keys: [] },
  importFiles: { group: 'archive', keys: ['Mod+I'] },
  importFolder: { group: 'archive', keys: ['Mod+Shift+I'] },
  extractAgain: { group: 'archive', keys: [] },
  extractAll: { group: 'archive', keys: [] },
  exportAll: { group: 'archive', keys: ['Mod+Shift+E'] },
  undo: { group: 'archive', keys: ['Mod+Z'] },
  redo: { group: 'archive', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  settings: { group: 'archive', keys: ['Mod+,'] },
  allKeys: { group: 'archive', keys: ['?'] },
} as const satisfies Readonly<Record<string, Binding>>;

export type CommandName = keyof typeof USUAL_KEYS;
/** Keys that the researcher has given to commands in place of the usual ones. */
export type ChangedKeys = Readonly<Partial<Record<CommandName, string>>>;

/** A command as lists of commands and keys show it. */
export interface Command {
  readonly label: string;
  readonly group: CommandGroup;
  /** Every key that runs it now; none while single letters are off and it has no other. */
  readonly keys: readonly string[];
  /** The key that is shown, as key caps show it. */
  readonly caps: readonly string[];
  readonly run: () => void;
}
export type Commands = Readonly<Record<CommandName, Command>>;
export const COMMAND_NAMES = Object.keys(USUAL_KEYS) as readonly CommandName[];

/** Keys by which people move, write and leave, and those that a browser or the system has for itself. */
const RESERVED = [
  ...'Escape Enter Tab Shift+Tab Space Shift+Space Backspace'.split(' '),
  ...'ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown'.split(' '),
  ...'Mod+A Mod+C Mod+V Mod+X Mod+N Mod+Q Mod+R Mod+T Mod+W Mod+Shift+N Mod+Shift+T Mod+Shift+W Alt+F4 F5 F11 F12'.split(
    ' ',
  ),
];
/** Whether a key cannot be given to a command. */
export function isReserved(key: string): boolean {
  return RESERVED.includes(key);
}
/** Whether a key is dead while text is typed, because it writes or deletes. */
export function isSingle(key: string): boolean {
  return !/^(Mod|Ctrl|Alt|Meta)\+/.test(key) && !/^(Shift\+)?F\d+$/.test(key);
}
/** The keys of a command: the one it was given, or its usual ones. */
export function keysOf(name: CommandName, changed: ChangedKeys): readonly string[] {
  const given = changed[name];
  return given === undefined ? USUAL_KEYS[name].keys : given === '' ? [] : [given];
}
/** The command that a key belongs to. */
export function ownerOf(key: string, changed: ChangedKeys): CommandName | undefined {
  return COMMAND_NAMES.find((name) => keysOf(name, changed).includes(key));
}
/** The changed keys with one more; a command that gets its usual key back counts as unchanged. */
export function giveKey(changed: ChangedKeys, name: CommandName, key: string): ChangedKeys {
  const { [name]: _, ...others } = changed;
  return USUAL_KEYS[name].keys[0] === key ? others : { ...others, [name]: key };
}
