export const tagsTitle = 'Tags';
export const noTags = 'Tags appear here as you make them.';
export function expandTag(path: string): string {
  return `Show the tags under ${path}`;
}
export function collapseTag(path: string): string {
  return `Hide the tags under ${path}`;
}
