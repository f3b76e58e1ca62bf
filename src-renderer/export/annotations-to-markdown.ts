import { cite } from './cite';
import type { CitedPassage } from './cited-passage';
import { escapeMarkdown, unescapeMarkdown } from './escape-markdown';
import { type GroupBy, groupPassages } from './group-passages';
import { type About, type Piece, plainPiece } from './piece';
import { annotationsHead, contextLine, provenanceLine, tagsLine } from './words';

export interface MarkdownOptions {
  readonly groupBy: GroupBy;
  readonly notes: boolean;
  readonly tags: boolean;
  /** Where it was first published, by whom republished, and the hash of the original. */
  readonly provenance: boolean;
  /** The words before and after the quote. */
  readonly context: boolean;
}
function quoted(exact: string): string[] {
  return exact.split('\n').flatMap((line, place) => [...(place > 0 ? ['>'] : []), `> ${escapeMarkdown(line)}`]);
}
/** The quote that a written passage shows; its last two lines are the citation's. */
function readQuote(written: string): string {
  const lines = written.trimStart().split('\n');
  const end = lines.findIndex((line) => !line.startsWith('>'));
  return lines
    .slice(0, (end < 0 ? lines.length : end) - 2)
    .filter((line) => line !== '>')
    .map((line) => unescapeMarkdown(line.slice(2)))
    .join('\n');
}
function onePassage(passage: CitedPassage, options: MarkdownOptions): Piece {
  const { quote, prefix, suffix, tags, note, statement } = passage;
  const parts = [[...quoted(quote), '>', `> — ${escapeMarkdown(cite(passage, statement))}`].join('\n')];
  if (options.context) parts.push(escapeMarkdown(contextLine(prefix, suffix)));
  // Under its article's heading it is said once for all passages.
  if (options.provenance && options.groupBy !== 'article') parts.push(escapeMarkdown(provenanceLine(passage)));
  if (options.tags && tags.length > 0) parts.push(tagsLine(tags));
  if (options.notes && note !== '') parts.push(note);
  const text = `\n${parts.join('\n\n')}\n`;
  return { text, carries: { passage, readBack: readQuote(text) } };
}
/** Passages as one Markdown file: quote, citation and what else is asked for of each, under the headings of their groups. */
export function* annotationsToMarkdown(
  passages: readonly CitedPassage[],
  options: MarkdownOptions,
  { heading, now }: About,
): Generator<Piece> {
  const articles = new Set(passages.map(({ article }) => article)).size;
  yield plainPiece(`# ${escapeMarkdown(heading)}\n\n${annotationsHead(passages.length, articles, now)}\n`);
  for (const group of groupPassages(passages, options.groupBy)) {
    yield plainPiece(`\n## ${escapeMarkdown(group.heading)}\n`);
    const [first] = group.passages;
    if (first && options.provenance && options.groupBy === 'article')
      yield plainPiece(`\n${escapeMarkdown(provenanceLine(first))}\n`);
    for (const passage of group.passages) yield onePassage(passage, options);
  }
}
