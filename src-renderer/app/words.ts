import { count, many } from '../ui/words';
import type { CommandName } from './keys/key-bindings';

export const productName = 'Verbatim';
export const allSaved = 'All changes saved';
export const saving = 'Saving…';
export const offline = 'Offline · 0 requests';
export function counts(articles: number, annotations: number): string {
  const shown = many(articles, 'article', 'articles');
  return annotations === 0 ? shown : `${shown} · ${many(annotations, 'annotation', 'annotations')}`;
}
export function indexing(indexed: number, total: number): string {
  return `Indexing ${count(indexed)} of ${count(total)}`;
}
export const navigation = 'Library';
export const annotationsName = 'Annotations';
export const emptyTitle = 'An empty archive';
export const emptyIntro =
  'Bring in statements and articles as files. Verbatim keeps each original untouched, takes the text out of it, numbers its paragraphs, and makes it searchable on this computer.';
export const emptyDrop = 'Or drop files and folders anywhere in this window.';
export const sampleTitle = 'Not ready to bring your own?';
export const sampleIntro =
  'Twelve short statements and articles in several languages, one of them a reprint of another.';
export const openSample = 'Open the sample archive';
export const emptyFacts = [
  ['Reads', 'pdf, doc, docx, odt, rtf, epub, html, mhtml, eml, mbox, md, txt; in zip, warc and wacz too'],
  ['Keeps', 'every original with its SHA-256, and a list of what was removed'],
  ['Sends', 'nothing. Verbatim has no account and opens no connection'],
] as const;
export const chooseArticle = 'Choose an article to read it here.';
export const textNotHere = 'The text of this article has not arrived yet. It may still be syncing; its folder is';
export const cannotOpen = 'Verbatim could not open its archive.';
export const hostGoneTitle = 'Verbatim has closed';
export const hostGone =
  'The part of Verbatim that writes to the disk has ended. What was saved is safe. Start Verbatim again, then reload this page.';
export const reload = 'Reload';
export const otherWindowTitle = 'Verbatim is open in another tab';
export const otherWindow = 'One tab at a time can write to the archive. Nothing is lost by changing over.';
export const useHere = 'Use it here';
export function statementOf(statement: number, all: number): string {
  return `¶ ${count(statement)} of ${count(all)}`;
}
export function hitOf(hit: number, all: number): string {
  return hit < 0 ? `${many(all, 'hit', 'hits')}` : `Hit ${count(hit + 1)} of ${count(all)}`;
}
export const noHits = 'No hit in the text';
export const findPlaceholder = 'Find in this article';
export const closeFind = 'Close';
export const selectFirst = 'Select words first, with the mouse or with V and the arrow keys.';
export function deletedAnnotations(count: number): string {
  return `${many(count, 'annotation', 'annotations')} deleted.`;
}
export function trashed(articles: number): string {
  return `${many(articles, 'article', 'articles')} moved to the trash.`;
}
export function restored(articles: number): string {
  return `${many(articles, 'article', 'articles')} restored from the trash.`;
}
export const damagedJournal = (places: number): string =>
  `${many(places, 'line', 'lines')} of the journal could not be read. Everything else is here; the files are untouched.`;
/** What each command is called: on its button, in its tooltip and for a screen reader. */
export const commandNames: Readonly<Record<CommandName, string>> = {
  palette: 'Palette',
  settings: 'Settings',
  allKeys: 'All keys',
  themeSystem: 'Theme as the system',
  themeLight: 'Light theme',
  themeDark: 'Dark theme',
  sidebar: 'Sidebar',
  search: 'Search',
  importFiles: 'Import files',
  importFolder: 'Import folder',
  extractAgain: 'Extract again',
  extractAll: 'Extract all articles again',
  exportAll: 'Export annotations',
  annotations: 'All annotations',
  imports: 'All imports',
  undo: 'Undo',
  redo: 'Redo',
  nextStatement: 'Next statement',
  previousStatement: 'Previous statement',
  findHere: 'Find in this article',
  nextHit: 'Next hit',
  previousHit: 'Previous hit',
  nextArticle: 'Next article',
  previousArticle: 'Previous article',
  nextAnnotation: 'Next annotation',
  previousAnnotation: 'Previous annotation',
  annotate: 'Annotate the selection',
  annotateLast: 'Annotate with the last tag',
  editNote: 'Edit the annotation',
  tag: 'Tag the article',
  remove: 'Delete',
  read: 'Read or unread',
  notes: 'Notes in the margin',
  inspector: 'Inspector',
  removed: 'What was removed',
  original: 'Show the original',
  compare: 'Compare with a reprint',
  larger: 'Larger text',
  smaller: 'Smaller text',
  usualSize: 'Usual text size',
  paneSidebar: 'Go to the sidebar',
  paneList: 'Go to the list',
  paneReader: 'Go to the article',
  nextPane: 'Next pane',
  back: 'Back to the list',
  selectByKeys: 'Select words by keyboard',
  copyCited: 'Copy with citation',
};
export const listPane = 'Articles';
export const readerPane = 'Article';
export const articlesFound = (count: number): string => many(count, 'article', 'articles');
export const showImportReport = 'Show the import';
export const notSaved = 'Not sure that this was saved. Open Verbatim again: what is in the journal is shown.';
export const copiedCited = 'Copied with its citation.';
export const notCopied = 'Not copied: this computer’s clipboard did not take it.';
