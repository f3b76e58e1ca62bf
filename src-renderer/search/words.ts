import { languageName } from '../archive/language-name';
import { showDate } from '../archive/show-date';
import { count, many } from '../ui/words';

export function searchPlaceholder(articles: number): string {
  return articles === 0
    ? 'Search articles, notes and tags'
    : `Search ${many(articles, 'article', 'articles')}, notes and tags`;
}
export const searchLabel = 'Search';
export const viewNames = {
  all: 'All articles',
  unread: 'Unread',
  recent: 'Recently added',
  trash: 'Trash',
} as const;
export const emptyViews = {
  all: 'No article is in this archive yet. Import files to read them here.',
  unread: 'Every article has been read.',
  recent: 'Nothing was added in the last seven days.',
  trash: 'The trash is empty.',
} as const;
export const untitled = 'Untitled';
export const unread = 'unread';
export const allWords = 'All words';
export const someWords = 'Some of the words';
/** "10 Jan 2024 · example.org", or what is known of it; never empty, so that no row has a blank line. */
export function dateAndSource({ date, source }: { readonly date: string; readonly source: string }): string {
  return [showDate(date, 'short'), source].filter((part) => part !== '').join(' · ') || noDate;
}
export function annotationCount(count: number): string {
  return many(count, 'annotation', 'annotations');
}
export function milliseconds(ms: number): string {
  return `${count(Math.max(1, Math.round(ms)))} ms`;
}
export function hitsInStatements(hits: number, statements: number): string {
  return `${many(hits, 'hit', 'hits')} in ${many(statements, 'statement', 'statements')}`;
}
/** What stands folded under a hit: "2 reprints of the same text". */
export function andReprints(reprints: number): string {
  return `${many(reprints, 'reprint', 'reprints')} of the same text`;
}
export const showsReprints = 'The right arrow key shows them.';
export const hidesReprints = 'The left arrow key hides them.';
export const hitInTitle = 'In the title';
export const hitInNote = 'In a note';
export const hitInTags = 'In a tag';
export function nothingFound(query: string): string {
  return `Nothing found for “${query.trim()}”.`;
}
export function someOnly(some: number): string {
  return `No article has all the words. ${count(some)} ${some === 1 ? 'has' : 'have'} some of them.`;
}
export const resultsLabel = 'Search results';
export const searchFails = 'The search index does not answer. Close Verbatim and open it again; nothing is lost.';
export function wordCount(words: number): string {
  return many(words, 'word', 'words');
}
export const filterLabel = 'Filter';
export const sortLabel = 'Sort';
export const languages = 'Language';
export const years = 'Year';
export const readState = 'Read';
export const readStates = { all: 'All', unread: 'Unread', read: 'Read' } as const;
const noLanguage = 'Not known';
export const noDate = 'No date';
export const clearFilters = 'Clear filters';
export const nothingMeets = 'No article meets these filters.';
export const sorts = {
  date: 'Date of publication',
  title: 'Title',
  source: 'Source',
  added: 'Date added',
  words: 'Length',
  annotations: 'Annotations',
} as const;
export const reverseOrder = 'Turn the order round';
export function picked(articles: number): string {
  return `${count(articles)} selected`;
}
export const bulkLabel = 'Selected articles';
export const bulk = {
  tag: 'Tag…',
  read: 'Mark as read',
  unread: 'Mark as unread',
  edit: 'Correct…',
  extract: 'Extract again',
  trash: 'Move to trash',
  restore: 'Restore',
  clear: 'Clear',
} as const;
/** The language as the facets name it. */
export function languageFacet(lang: string): string {
  return lang === '' ? noLanguage : languageName(lang);
}
export const foldersTitle = 'Folders';
export function expandFolder(path: string): string {
  return `Show the folders in ${path}`;
}
export function collapseFolder(path: string): string {
  return `Hide the folders in ${path}`;
}
