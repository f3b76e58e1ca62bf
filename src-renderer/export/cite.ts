import { showDate } from '../archive/show-date';

/** A citation in plain words: title, date, source, statement; what is not known is left out. */
export function cite(
  article: { readonly title: string; readonly date: string; readonly source: string },
  statements: string,
): string {
  return [`“${article.title}”`, showDate(article.date, 'long'), article.source, statements]
    .filter((part) => part !== '')
    .join(', ');
}
