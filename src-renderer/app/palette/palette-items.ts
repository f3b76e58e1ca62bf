import { COMMAND_NAMES, type CommandName, type Commands } from '../keys/key-bindings';
import { matchWords, type Part, typedWords } from './palette-match';

export type PaletteItem =
  | { readonly kind: 'command'; readonly name: CommandName; readonly parts: readonly Part[] }
  | {
      readonly kind: 'article';
      readonly id: string;
      readonly title: string;
      readonly date: string;
      readonly lang: string;
      readonly parts: readonly Part[];
    }
  | { readonly kind: 'search'; readonly query: string };
export type ArticleItem = Extract<PaletteItem, { kind: 'article' }>;

/** The commands that a typed text names, those whose name begins with it first; all of them where nothing is typed. */
function matchingCommands(commands: Commands, typed: string): readonly PaletteItem[] {
  const words = typedWords(typed);
  const found = COMMAND_NAMES.filter((name) => name !== 'palette').flatMap((name) => {
    const parts = matchWords(commands[name].label, words);
    return parts ? [{ kind: 'command' as const, name, parts, begins: parts[0]?.start === 0 }] : [];
  });
  return [...found.filter(({ begins }) => begins), ...found.filter(({ begins }) => !begins)];
}
/** All that is offered, in its order: commands, articles, the search for what was typed. */
export function paletteItems(
  commands: Commands,
  articles: readonly ArticleItem[],
  typed: string,
): readonly PaletteItem[] {
  const query = typed.trim();
  return [
    ...matchingCommands(commands, typed),
    ...articles,
    ...(query === '' ? [] : [{ kind: 'search' as const, query }]),
  ];
}
