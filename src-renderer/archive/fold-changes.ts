import type { ArticleAdded, TextShown } from '#contract/article';
import type { Change, ChangeKind, DatedChange, TagLinks } from '#contract/change';
import { changeKey } from '#text/change-key';
import { type ShownText, shownText, textsNamed, withText } from '#text/shown-text';
import type { Annotation, AnyRow, Article, File, Run, Tag } from './rows';

type Dated<Kind extends ChangeKind> = DatedChange & { readonly change: Change<Kind> };

/** The kinds that bring a row into being; every other kind needs one. */
const FIRSTS: readonly ChangeKind[] = ['article.add', 'annotation.add', 'tag.add', 'run.start', 'file.seen'];

/** Whether a change can begin a row. */
export function beginsRow({ kind }: Change): boolean {
  return FIRSTS.includes(kind);
}
function linked(tags: readonly string[], { add, remove }: TagLinks): string[] {
  const kept = tags.filter((tag) => !remove.includes(tag));
  return [...kept, ...add.filter((tag) => !kept.includes(tag))];
}
function withShown(row: Article, change: TextShown): ShownText & Pick<Article, 'texts'> {
  const shown = shownText(row, change);
  return { ...shown, texts: textsNamed(row, change).reduce(withText, row.texts) };
}
function newArticle({ change: { target, value }, at }: Dated<'article.add'>): Omit<Article, 'newest'> {
  const added: ArticleAdded = value;
  const texts = withText([], value);
  return { ...added, id: target, texts, newer: null, tags: [], addedAt: Date.parse(at), readAt: 0, trashedAt: 0 };
}
function newAnnotation({ change, at, author }: Dated<'annotation.add'>): Omit<Annotation, 'newest'> {
  const { made } = change.value;
  const { text, start, end } = made;
  const when = Date.parse(at);
  return {
    ...change.value,
    id: change.target,
    now: { text, start, end, state: 'kept', score: 1 },
    author,
    createdAt: when,
    changedAt: when,
    trashedAt: 0,
  };
}
function firstRow(dated: DatedChange): Omit<AnyRow, 'newest'> | null {
  const { change, at } = dated;
  switch (change.kind) {
    case 'article.add':
      return newArticle({ ...dated, change });
    case 'annotation.add':
      return newAnnotation({ ...dated, change });
    case 'tag.add':
      return { ...change.value, id: change.target, retiredInto: '', trashedAt: 0 } as Omit<Tag, 'newest'>;
    case 'run.start':
      return { ...change.value, id: change.target, startedAt: Date.parse(at), endedAt: 0, counts: null } as Omit<
        Run,
        'newest'
      >;
    case 'file.seen':
      return { ...change.value, id: change.target } as Omit<File, 'newest'>;
    default:
      return null;
  }
}
/** What one change does to the row that it finds. A second "add" (the same file on two machines) brings only its text. */
function next(row: AnyRow, { change, at }: DatedChange): object {
  switch (change.kind) {
    case 'article.add':
      return { texts: withText((row as Article).texts, change.value) };
    case 'article.text':
      return withShown(row as Article, change.value);
    case 'article.edit':
    case 'tag.edit':
      return change.value;
    case 'article.tags':
      return { tags: linked((row as Article).tags, change.value) };
    case 'article.read':
      return { readAt: change.value.at };
    case 'article.trash':
    case 'tag.trash':
      return { trashedAt: change.value.at };
    case 'annotation.tags':
      return { tags: linked((row as Annotation).tags, change.value), changedAt: Date.parse(at) };
    case 'annotation.note':
      return { note: change.value.note, changedAt: Date.parse(at) };
    case 'annotation.place':
      return { now: change.value.now };
    case 'annotation.trash':
      return { trashedAt: change.value.at };
    case 'tag.retire':
      return { retiredInto: change.value.into };
    case 'run.end':
      return { counts: change.value.counts, endedAt: Date.parse(at) };
    case 'annotation.add':
    case 'tag.add':
    case 'run.start':
    case 'file.seen':
      return {};
  }
}
/** A row with one more change on top; the change must be newer than all that the row holds. */
export function onTop(row: AnyRow, dated: DatedChange): AnyRow {
  return { ...row, ...next(row, dated), newest: changeKey(dated) };
}
/** What all changes of one target add up to, whatever the order in which they arrive; null until one has begun the row. */
export function foldChanges(changes: readonly DatedChange[]): AnyRow | null {
  const sorted = changes.toSorted((a, b) => (changeKey(a) < changeKey(b) ? -1 : 1));
  const first = sorted.find(({ change }) => beginsRow(change));
  const begun = first && firstRow(first);
  if (!first || !begun) return null;
  let row = { ...begun, newest: changeKey(first) } as AnyRow;
  for (const dated of sorted) if (dated !== first) row = { ...onTop(row, dated), newest: row.newest };
  const last = sorted.at(-1) ?? first;
  return { ...row, newest: changeKey(last) };
}
