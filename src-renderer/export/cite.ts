import { showDate } from '../archive/show-date';

/** What a citation is made of. */
interface Cited {
  readonly title: string;
  readonly date: string;
  readonly source: string;
}
function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
/** A citation in plain words: title, date, source, statement; what is not known is left out. */
export function cite({ title, date, source }: Cited, statement: string): string {
  return joined(`“${title}”`, showDate(date, 'long'), source, statement);
}
/** A quote with its citation in brackets: “quote” (Title, 10 January 2024, source, ¶1). */
export function citeBehind(quote: string, { title, date, source }: Cited, statement: string): string {
  return `“${quote}” (${joined(title, showDate(date, 'long'), source, statement)})`;
}
