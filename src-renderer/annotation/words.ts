import { many } from '../ui/words';

export const annotatePassage = 'Annotate passage';
export const tags = 'Tags';
export const chosenTags = 'Chosen tags';
export const matchingTags = 'Matching tags';
export const usedInArticle = 'Used in this article';
export const create = 'Create';
export const note = 'Note';
export const markdown = 'Markdown';
export const nextField = 'next field';
export const cancel = 'Cancel';
export const save = 'Save';
export const discardQuestion = 'Discard the note?';
export const discard = 'Discard';
export const keepWriting = 'Keep writing';

export function removeTag(path: string): string {
  return `Remove ${path}`;
}
export function tagAdded(path: string): string {
  return `${path} added`;
}
export function quoted(passage: string): string {
  return `“${passage}”`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
/** Where and when, for an open note: "¶1 · 2 Mar · 168 characters". */
export function aboutPassage(statements: string, changedAt: number, length: number): string {
  const size = many(length, 'character', 'characters');
  return [statements, DAY.format(changedAt), size].filter((part) => part !== '').join(' · ');
}
