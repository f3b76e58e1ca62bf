import { count, many } from '../../ui/words';

export const title = 'Annotations';
/** "41 of 214", or "214" where the list holds all of them. */
export function countOf(matching: number, total: number): string {
  return matching === total ? count(total) : `${count(matching)} of ${count(total)}`;
}
export function articles(count: number): string {
  return many(count, 'article', 'articles');
}
export const exportListed = 'Export…';
export const grouping = 'Group';
export const groupings = { article: 'By article', tag: 'By tag', date: 'By date' } as const;
export const filterText = 'Filter quotes and notes';
export const tag = 'Tag';
export const article = 'Article';
export const date = 'Date';
export const clearFilter = { tag: 'All tags', article: 'All articles', date: 'All dates' } as const;
export const findTag = 'Find a tag';
export const findArticle = 'Find an article';
export const nothingMatches = 'Nothing matches.';
export const from = 'From';
export const to = 'To';
export const dateForm = 'Date of the article: 2024, 2024-01 or 2024-01-10';
export const notADate = 'Write 2024, 2024-01 or 2024-01-10';
/** "2022 – 2024-01", "from 2022", "to 2024-01". */
export function span(first: string, last: string): string {
  if (first === last) return first;
  if (first === '') return `to ${last}`;
  return last === '' ? `from ${first}` : `${first} – ${last}`;
}
export const tagGone = 'Removed tag';
export const untagged = 'No tag';
export const untitled = 'Untitled';
/** Said of an annotation that no longer stands on the words that were quoted. */
export const needsReview = 'Needs review: other words stand between its own.';
export const more = 'more';
export const less = 'less';
export function chosenOf(chosen: number, all: number): string {
  return `${count(chosen)} of ${count(all)} selected`;
}
export const bulk = 'Selected annotations';
export function selected(passages: number): string {
  return `${count(passages)} selected`;
}
export const addTag = 'Add tag';
export const remove = 'Delete';
export const clear = 'Clear';
export function addTags(count: number): string {
  return `Add tags to ${many(count, 'annotation', 'annotations')}`;
}
export function addTo(passages: number): string {
  return `Add to ${count(passages)}`;
}
export const none =
  'No annotation yet. Open an article, select words and press A; the passage is listed here with its tags and note.';
export const noneMatch = 'No annotation passes these filters.';
export const clearFilters = 'Clear filters';
