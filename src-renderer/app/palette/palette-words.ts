import type { CommandGroup } from '../keys/key-bindings';

export const palette = 'Palette';
export const palettePlaceholder = 'Find a command or an article';
export const offers = 'Commands and articles';
export const paletteGroups = { commands: 'Commands', articles: 'Articles', search: 'Search' } as const;
export function searchFor(query: string): readonly [before: string, query: string, after: string] {
  return ['Search for “', query, '”'];
}
export const move = 'move';
export const run = 'run';
export const noCommand = 'No command and no article of this name.';
export const commandGroups: Readonly<Record<CommandGroup, string>> = {
  find: 'Finding',
  read: 'Reading',
  annotate: 'Annotating',
  move: 'Moving about',
  show: 'What is shown',
  archive: 'The archive',
};
