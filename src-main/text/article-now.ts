import type { ArticleAdded, ArticleFound } from '#contract/article';
import type { DatedChange } from '#contract/change';
import { changeKey } from './change-key';

/** What all changes of an article add up to, as far as a new reading of its original has to know. */
export interface ArticleNow {
  readonly original: string;
  readonly member: string;
  /** SHA-256 of the text that is shown. */
  readonly text: string;
  readonly found: ArticleFound;
  /** Fields that were corrected by hand and still are. */
  readonly corrected: ReadonlySet<keyof ArticleFound>;
  /** Key of the newest change. */
  readonly newest: string;
}
function entryOf({ id }: DatedChange): string {
  return id.slice(0, id.lastIndexOf('.'));
}
/** A text and what was found in it come in one entry, and so do their undoing and redoing: all other edits are by hand. */
function correctedIn(changes: readonly DatedChange[], added: ArticleAdded, now: ArticleFound): Set<keyof ArticleFound> {
  const readings = new Set(changes.filter(({ change }) => change.kind === 'article.text').map(entryOf));
  const corrected = new Set<keyof ArticleFound>();
  let found: ArticleFound = added;
  for (const dated of changes) {
    if (dated.change.kind !== 'article.edit') continue;
    if (readings.has(entryOf(dated))) found = { ...found, ...dated.change.value };
    else for (const field of Object.keys(dated.change.value)) corrected.add(field as keyof ArticleFound);
  }
  for (const field of [...corrected])
    if (JSON.stringify(found[field]) === JSON.stringify(now[field])) corrected.delete(field);
  return corrected;
}
/** The article as it is now; null where its beginning has not arrived. */
export function articleNow(changes: readonly DatedChange[]): ArticleNow | null {
  const sorted = changes.toSorted((one, other) => (changeKey(one) < changeKey(other) ? -1 : 1));
  const added = sorted.flatMap(({ change }) => (change.kind === 'article.add' ? [change.value] : []))[0];
  const newest = sorted.at(-1);
  if (!added || !newest) return null;
  const { original, member, text: first, folder: _, ...all } = added;
  let [text, found]: [string, ArticleFound] = [first, all];
  for (const { change } of sorted) {
    if (change.kind === 'article.text') text = change.value.text;
    if (change.kind === 'article.edit') found = { ...found, ...change.value };
  }
  const corrected = correctedIn(sorted, added, found);
  return { original, member, text, found, corrected, newest: changeKey(newest) };
}
