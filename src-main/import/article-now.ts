import type { ArticleAdded } from '#contract/article';
import type { DatedChange } from '#contract/change';

/** What the first import of an article recorded; undefined where nobody has added it. */
export function addedBy(changes: readonly DatedChange[]): ArticleAdded | undefined {
  return changes.flatMap(({ change }) => (change.kind === 'article.add' ? [change.value] : []))[0];
}
/** The text that an article shows, from all changes of it in their order. A second import of the same file chooses none. */
export function textNow(changes: readonly DatedChange[]): string | undefined {
  const chosen = changes.flatMap(({ change }) => (change.kind === 'article.text' ? [change.value.text] : []));
  return chosen.at(-1) ?? addedBy(changes)?.text;
}
