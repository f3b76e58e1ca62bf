import type { NotShown } from '#contract/calls';
import { count } from '../../ui/words';
import { notHere } from '../inspector/inspector-words';

export const originalTitle = 'Original';
export const reading = 'Reading the original…';
export const pageName = 'The page as it was saved';
export const pageAsSaved = 'Shown without scripts and without anything from outside.';
export const noPages = 'Verbatim shows no pages of this format. The file itself can be shown in its folder.';
export const keptAt = 'It is kept at';
export const showInFolder = 'Show in folder';
export function notShown(reason: NotShown): string {
  switch (reason) {
    case 'not-here':
      return notHere;
    case 'unreadable':
      return 'The original cannot be shown: it is damaged, or it took too long to read. Its file can be shown in its folder.';
    case 'too-large':
      return 'The original is too large to be shown here. Its file can be shown in its folder.';
  }
}
export const pages = 'Pages';
export const previousPage = 'Previous page';
export const nextPage = 'Next page';
export const smaller = 'Zoom out';
export const larger = 'Zoom in';
export const fit = 'Fit to width';
/** "Page 3 of 12", with the number that is printed on it where that is another one: "Page 3 of 12 (p. iv)". */
export function pageOf(page: number, pages: number, label: string): string {
  const printed = label === '' || label === String(page) ? '' : ` (p. ${label})`;
  return `Page ${count(page)} of ${count(pages)}${printed}`;
}
export const pageDamaged = 'This page cannot be drawn: the file is damaged here.';
export function pageNumber(page: number): string {
  return `Page ${count(page)}`;
}
