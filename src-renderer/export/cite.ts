import type { Block } from '#contract/text';
import { statementLabels } from '#text/statement-labels';
import { showDate } from '../archive/show-date';

/** The statements that a passage stands in, as a citation names them: "¶1", "¶2–3", "(a)". */
export function citedStatements(
  blocks: readonly Block[],
  passage: { readonly start: number; readonly end: number },
): string {
  const labels = statementLabels(blocks);
  let from = 0;
  const met: string[] = [];
  for (const [place, { text }] of blocks.entries()) {
    const to = from + text.length;
    const touches = passage.start <= to && passage.end > from && (passage.start < to || passage.start === passage.end);
    if (touches && labels[place]) met.push(labels[place]);
    from = to + 1;
  }
  const [first, last] = [met[0], met.at(-1)];
  if (first === undefined || last === undefined) return '';
  const sign = /^\d+$/.test(first) ? '¶' : '';
  return first === last ? sign + first : `${sign}${first}–${last}`;
}
/** A citation in plain words: title, date, source, statement; what is not known is left out. */
export function cite(
  article: { readonly title: string; readonly date: string; readonly source: string },
  statements: string,
): string {
  return [`“${article.title}”`, showDate(article.date, 'long'), article.source, statements]
    .filter((part) => part !== '')
    .join(', ');
}
