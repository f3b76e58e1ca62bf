import type { Hue } from '#contract/change';
import { count, many } from '../ui/words';
import type { TagRefusal } from './edit-tags';

export const tagsTitle = 'Tags';
export const noTags = 'Tags appear here as you make them.';
export function expandTag(path: string): string {
  return `Show the tags under ${path}`;
}
export function collapseTag(path: string): string {
  return `Hide the tags under ${path}`;
}
export function tagMenu(path: string): string {
  return `What to do with ${path}`;
}
export const tagActions = { edit: 'Rename, move, colour…', delete: 'Delete' } as const;
export function editTitle(path: string): string {
  return `Tag ${path}`;
}
export const nameLabel = 'Name';
export const parentLabel = 'Under';
export const topLevel = 'No other tag';
export const colourLabel = 'Colour';
export const parentsColour = 'As above';
export const definitionLabel = 'Definition';
export const cancel = 'Cancel';
export const save = 'Save';
export const hueNames: Readonly<Record<Hue, string>> = {
  madder: 'Madder',
  ochre: 'Ochre',
  moss: 'Moss',
  lagoon: 'Lagoon',
  cobalt: 'Cobalt',
  iris: 'Iris',
  plum: 'Plum',
  slate: 'Slate',
};
export const refusals: Readonly<Record<TagRefusal, string>> = {
  'no-name': 'A tag needs a name.',
  'slash-in-name': 'A name has no slash. Choose the tag above it under “Under”.',
  taken: 'There is a tag of this name here already.',
  'below-itself': 'A tag cannot lie under itself.',
};
export function tagDeleted(path: string, passages: number): string {
  if (passages === 0) return `Tag ${path} deleted.`;
  const shown = many(passages, 'passage loses', 'passages lose');
  return `Tag ${path} deleted: ${shown} it.`;
}
const tagArticleTitle = 'Tags of the article';
export function tagArticlesTitle(articles: number): string {
  return articles === 1 ? tagArticleTitle : `Add tags to ${count(articles)} articles`;
}
