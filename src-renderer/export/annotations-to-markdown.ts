import { citedStatements } from '#text/cited-statements';
import type { Annotation, Article, Text } from '../archive/rows';
import type { TagPath } from '../archive/tag-paths';
import { cite } from './cite';
import { escapeMarkdown, unescapeMarkdown } from './escape-markdown';
import { annotationsHead, quoteDiffers, tagsLine } from './words';

/** An article with its annotations, in the order in which they stand in its text. */
export interface Annotated {
  readonly article: Article;
  /** The text on which each annotation stands now, by id. */
  readonly texts: ReadonlyMap<string, Text>;
  readonly annotations: readonly Annotation[];
}
function quoted(exact: string): string[] {
  return exact.split('\n').flatMap((line, place) => [...(place > 0 ? ['>'] : []), `> ${escapeMarkdown(line)}`]);
}
/** The words that a written quote shows: the inverse of `quoted`. */
function readQuote(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '>')
    .map((line) => unescapeMarkdown(line.slice(2)))
    .join('\n');
}
function oneAnnotation(
  { article, texts }: Annotated,
  annotation: Annotation,
  paths: ReadonlyMap<string, string>,
): string {
  const { exact } = annotation.made;
  const quote = quoted(exact);
  // The writer reads its own quote back before the file leaves: an export that misquotes is worse than none.
  if (readQuote(quote) !== exact) throw new Error(quoteDiffers(article.title));
  const text = texts.get(annotation.now.text);
  const statements = text ? citedStatements(text.blocks, annotation.now) : '';
  const tags = annotation.tags.flatMap((id) => paths.get(id) ?? []);
  const parts = [[...quote, '>', `> — ${escapeMarkdown(cite(article, statements))}`].join('\n')];
  if (tags.length > 0) parts.push(tagsLine(tags));
  if (annotation.note !== '') parts.push(annotation.note);
  return parts.join('\n\n');
}
function oneArticle(annotated: Annotated, paths: ReadonlyMap<string, string>): string {
  const notes = annotated.annotations.map((annotation) => oneAnnotation(annotated, annotation, paths));
  return [`## ${escapeMarkdown(annotated.article.title)}`, ...notes].join('\n\n');
}
/** All annotations as one Markdown file: quote, citation, tags and note of each, grouped by article. */
export function annotationsToMarkdown(annotated: readonly Annotated[], tags: readonly TagPath[], now: Date): string {
  const paths = new Map(tags.map(({ id, path }) => [id, path]));
  const count = annotated.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const head = annotationsHead(count, annotated.length, now);
  return `${[head, ...annotated.map((each) => oneArticle(each, paths))].join('\n\n')}\n`;
}
