import { citedStatements } from '#text/cited-statements';
import { textOf } from '#text/text-of';
import type { Article, Text } from '../archive/rows';
import { citeBehind } from './cite';

/**
 * A passage of a text as it is pasted into a manuscript: the words as they stand there, with their citation behind.
 *
 *     copyWithCitation(article, text, { start: 3, end: 7 })
 *     → “urge” (Joint Statement on the Example Straits, 10 January 2024, example.org, ¶1)
 */
export function copyWithCitation(
  article: Pick<Article, 'title' | 'date' | 'source'>,
  { blocks }: Pick<Text, 'blocks'>,
  passage: { readonly start: number; readonly end: number },
): string {
  const quote = textOf(blocks).slice(passage.start, passage.end);
  return citeBehind(quote, article, citedStatements(blocks, passage));
}
