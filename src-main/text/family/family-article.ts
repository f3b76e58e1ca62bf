import type { ArticleFound } from '#contract/article';
import type { Block } from '#contract/text';
import { textOf } from '../text-of';
import type { FamilyArticle } from './reading-of';

/** What families look at of an article: a title that is the file's name, and a date that is only guessed, are left out. */
export function familyArticle(
  { title, titleFrom, date, dateFrom }: Pick<ArticleFound, 'title' | 'titleFrom' | 'date' | 'dateFrom'>,
  blocks: readonly Pick<Block, 'text'>[],
): FamilyArticle {
  return {
    title: titleFrom.by === 'file' ? '' : title,
    date: dateFrom.sure === 'guess' ? '' : date,
    text: textOf(blocks),
  };
}
