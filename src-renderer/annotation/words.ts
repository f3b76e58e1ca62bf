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
