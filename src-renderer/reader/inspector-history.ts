import type { ArticleAdded } from '#contract/article';
import type { DatedChange } from '#contract/change';
import { changeKey } from '#text/change-key';
import type { Article } from '../archive/rows';
import type { ArticleField } from './edit-article';

/** Who made a field say what it says. */
export interface Correction {
  readonly writer: string;
  readonly author: string;
}
/** A text of the article: which one in the order of their coming, and since when. */
export interface Version {
  readonly number: number;
  readonly text: string;
  readonly how: 'imported' | 'read-again';
  /** Milliseconds since 1970. */
  readonly at: number;
}
export interface ArticleHistory {
  readonly corrections: ReadonlyMap<ArticleField, Correction>;
  /** Oldest first. */
  readonly versions: readonly Version[];
}
function entryOf({ id }: DatedChange): string {
  return id.slice(0, id.lastIndexOf('.'));
}
/** A text and what was found in it come in one entry; so do their undoing and redoing. */
function correctionsOf(changes: readonly DatedChange[], article: Article): Map<ArticleField, Correction> {
  const readings = new Set(changes.filter(({ change }) => change.kind === 'article.text').map(entryOf));
  const corrections = new Map<ArticleField, Correction>();
  let found: Partial<ArticleAdded> = {};
  for (const dated of changes) {
    const { change, writer, author } = dated;
    if (change.kind === 'article.add' && Object.keys(found).length === 0) found = change.value;
    if (change.kind !== 'article.edit') continue;
    if (readings.has(entryOf(dated))) found = { ...found, ...change.value };
    else for (const field of Object.keys(change.value)) corrections.set(field as ArticleField, { writer, author });
  }
  for (const field of [...corrections.keys()])
    if (JSON.stringify(found[field]) === JSON.stringify(article[field])) corrections.delete(field);
  return corrections;
}
function versionsOf(changes: readonly DatedChange[]): Version[] {
  const versions = new Map<string, Version>();
  for (const { change, at } of changes) {
    if (change.kind !== 'article.add' && change.kind !== 'article.text') continue;
    const { text } = change.value;
    const how = change.kind === 'article.add' ? 'imported' : 'read-again';
    if (!versions.has(text)) versions.set(text, { number: versions.size + 1, text, how, at: Date.parse(at) });
  }
  return [...versions.values()];
}
/** What all changes of an article tell about it: the fields that were corrected by hand and still are, and its texts. */
export function historyOf(changes: readonly DatedChange[], article: Article): ArticleHistory {
  const sorted = changes.toSorted((one, other) => (changeKey(one) < changeKey(other) ? -1 : 1));
  return { corrections: correctionsOf(sorted, article), versions: versionsOf(sorted) };
}
