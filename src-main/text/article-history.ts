import type { ArticleAdded, ArticleFound, TextSource } from '#contract/article';
import type { Change, ChangeKind, DatedChange } from '#contract/change';
import { changeKey } from './change-key';
import { type ShownText, shownText, textsNamed } from './shown-text';

/** Who made a field say what it says. */
export interface Correction {
  readonly writer: string;
  readonly author: string;
}
/** A text of the article: which one in the order of their coming, since when, and read from what. */
export interface Version extends TextSource {
  readonly number: number;
  readonly how: 'imported' | 'read-again';
  /** Milliseconds since 1970. */
  readonly at: number;
}
export interface ArticleHistory {
  /** What it says of itself now. */
  readonly found: ArticleFound;
  readonly shown: ShownText;
  /** Fields that were corrected by hand and still are. */
  readonly corrections: ReadonlyMap<keyof ArticleFound, Correction>;
  /** Oldest first. */
  readonly versions: readonly Version[];
  /** The texts whose coming was not taken back. */
  readonly standing: ReadonlySet<string>;
  /** Milliseconds since 1970; 0 where it is not in the trash. */
  readonly trashedAt: number;
  /** Key of the newest change. */
  readonly newest: string;
}
type Dated<Kind extends ChangeKind> = DatedChange & { readonly change: Change<Kind> };

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
function isOf<Kind extends ChangeKind>(kind: Kind): (dated: DatedChange) => dated is Dated<Kind> {
  return (dated): dated is Dated<Kind> => dated.change.kind === kind;
}
function entryOf({ id }: DatedChange): string {
  return id.slice(0, id.lastIndexOf('.'));
}
function foundNow(added: ArticleAdded, changes: readonly DatedChange[]): ArticleFound {
  const { original: _, member: __, text: ___, folder: ____, ...found } = added;
  return Object.assign(found, ...changes.filter(isOf('article.edit')).map(({ change }) => change.value));
}
/** A text and what was found in it come in one entry; so do their undoing and redoing. */
function correctionsOf(changes: readonly DatedChange[], added: ArticleAdded, now: ArticleFound) {
  const readings = new Set(changes.filter(isOf('article.text')).map(entryOf));
  const corrections = new Map<keyof ArticleFound, Correction>();
  let found: Partial<ArticleFound> = added;
  for (const dated of changes.filter(isOf('article.edit'))) {
    const { change, writer, author } = dated;
    if (readings.has(entryOf(dated))) found = { ...found, ...change.value };
    else
      for (const field of Object.keys(change.value)) corrections.set(field as keyof ArticleFound, { writer, author });
  }
  for (const field of [...corrections.keys()]) if (isSame(found[field], now[field])) corrections.delete(field);
  return corrections;
}
/** The texts in the order of their coming, and which one is shown. */
function textsOf(changes: readonly DatedChange[], added: ArticleAdded): { versions: Version[]; shown: ShownText } {
  const versions: Version[] = [];
  const enter = ({ text, original, member }: TextSource, { change, at }: DatedChange): void => {
    if (versions.some((known) => known.text === text)) return;
    const again = versions.some((known) => known.original === original && known.member === member);
    const how = again && change.kind !== 'article.add' ? 'read-again' : 'imported';
    versions.push({ text, original, member, number: versions.length + 1, how, at: Date.parse(at) });
  };
  let shown: ShownText = { text: added.text, original: added.original, member: added.member, newer: null };
  for (const dated of changes) {
    const { change } = dated;
    if (change.kind === 'article.add') enter(change.value, dated);
    if (change.kind !== 'article.text') continue;
    for (const source of textsNamed(shown, change.value)) enter(source, dated);
    shown = shownText(shown, change.value);
  }
  return { versions, shown };
}
function isInverse(one: Change<'article.text'>, other: Change<'article.text'>): boolean {
  return isSame(one.value, other.was) && isSame(one.was, other.value);
}
/** A change that is the very inverse of the one that brought a text is its undoing; going back by hand leaves it waiting. */
function standingOf(changes: readonly DatedChange[]): Set<string> {
  const standing = new Set<string>();
  const brought = new Map<string, Change<'article.text'>>();
  for (const { change } of changes) {
    if (change.kind === 'article.add') standing.add(change.value.text);
    if (change.kind !== 'article.text') continue;
    for (const [text, by] of brought) if (isInverse(change, by)) standing.delete(text);
    for (const text of [change.value.text, change.value.newer?.text, change.value.older?.text]) {
      if (text === undefined || standing.has(text)) continue;
      standing.add(text);
      brought.set(text, change);
    }
  }
  return standing;
}
/** What all changes of an article tell about it; null where its beginning has not arrived. */
export function articleHistory(changes: readonly DatedChange[]): ArticleHistory | null {
  const sorted = changes.toSorted((one, other) => (changeKey(one) < changeKey(other) ? -1 : 1));
  const added = sorted.find(isOf('article.add'))?.change.value;
  const newest = sorted.at(-1);
  if (!added || !newest) return null;
  const found = foundNow(added, sorted);
  return {
    found,
    ...textsOf(sorted, added),
    corrections: correctionsOf(sorted, added, found),
    standing: standingOf(sorted),
    trashedAt: sorted.filter(isOf('article.trash')).at(-1)?.change.value.at ?? 0,
    newest: changeKey(newest),
  };
}
