import type { Change, TagFields } from '#contract/change';
import { foldWord } from '#text/fold';
import { changeRow } from '../archive/record';
import type { Article, Tag } from '../archive/rows';
import { ensureTags, type TagPath, tagPaths } from '../archive/tag-paths';

/** Why a tag cannot be changed so. */
export type TagRefusal = 'no-name' | 'slash-in-name' | 'taken' | 'below-itself';
/** What a researcher may change of a tag. */
export type TagDraft = Pick<TagFields, 'name' | 'parent' | 'colour' | 'definition'>;

/** A tag and all live tags below it. */
export function tagWithBelow(paths: readonly TagPath[], id: string): string[] {
  const top = paths.find((path) => path.id === id);
  if (!top) return [];
  return paths.filter((path) => path.id === id || path.path.startsWith(`${top.path}/`)).map((path) => path.id);
}
/** Why the tag cannot have this name at this place; null where it can. Two tags of one name side by side would be one. */
export function refuseTag(tag: Pick<Tag, 'id'>, draft: TagDraft, paths: readonly TagPath[]): TagRefusal | null {
  const name = draft.name.trim();
  if (name === '') return 'no-name';
  if (name.includes('/')) return 'slash-in-name';
  if (tagWithBelow(paths, tag.id).includes(draft.parent)) return 'below-itself';
  const taken = paths.some(
    (other) => other.id !== tag.id && other.parent === draft.parent && foldWord(other.name) === foldWord(name),
  );
  return taken ? 'taken' : null;
}
/** The change that makes a tag so; none where it is so already. */
export function editTag(tag: Tag, draft: TagDraft): Change[] {
  const wanted = { ...draft, name: draft.name.trim(), definition: draft.definition.trim() };
  const keys = (['name', 'parent', 'colour', 'definition'] as const).filter((key) => wanted[key] !== tag[key]);
  if (keys.length === 0) return [];
  const pick = (from: TagDraft): Partial<TagFields> => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return [changeRow(tag, 'tag.edit', pick(wanted), pick(tag))];
}
/** The changes that delete a tag with all tags below it. Passages keep their links, so that Undo brings everything back. */
export function deleteTag(tags: readonly Tag[], id: string, now: number): Change[] {
  const gone = tagWithBelow(tagPaths(tags), id);
  return tags
    .filter((tag) => gone.includes(tag.id))
    .map((tag) => changeRow(tag, 'tag.trash', { at: now }, { at: tag.trashedAt }));
}
/** The changes that give articles these tags (made where they are missing) and take others from them. */
export function tagArticles(
  articles: readonly Article[],
  tagging: { readonly add: readonly string[]; readonly remove: readonly string[] },
  tags: readonly Tag[],
): Change[] {
  const { ids, changes } = ensureTags(tagging.add, tagPaths(tags));
  for (const article of articles) {
    const add = ids.filter((id) => !article.tags.includes(id));
    const remove = tagging.remove.filter((id) => article.tags.includes(id));
    if (add.length + remove.length > 0) changes.push(changeRow(article, 'article.tags', { add, remove }, null));
  }
  return changes;
}
