import type { ArticleFound, Doubt } from './article';
import type { TextBody } from './text';

/** An article before it is on the shelf: what reading an original gives. */
export interface ArticleDraft {
  readonly found: ArticleFound;
  readonly text: TextBody;
  readonly doubts: readonly Doubt[];
}
