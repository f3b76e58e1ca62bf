import type { Change, Quote } from '#contract/change';
import { addRow, changeRow, newId } from '../archive/record';
import type { Annotation, Tag } from '../archive/rows';
import { ensureTags, tagPaths } from '../archive/tag-paths';

/** What a researcher says about a passage. Tags are paths ("position/condemn"). */
export interface Remark {
  readonly tags: readonly string[];
  readonly note: string;
}
/** The changes that annotate a passage; tags that are not there yet are made with it, as one action. */
export function annotate(
  article: string,
  made: Quote,
  remark: Remark,
  tags: readonly Tag[],
): { id: string; changes: Change[] } {
  const { ids, changes } = ensureTags(remark.tags, tagPaths(tags));
  const id = newId();
  return { id, changes: [...changes, addRow('annotation.add', id, { article, made, note: remark.note, tags: ids })] };
}
/** The changes that make an annotation say this instead; none where it says so already. */
export function reviseAnnotation(annotation: Annotation, remark: Remark, tags: readonly Tag[]): Change[] {
  const { ids, changes } = ensureTags(remark.tags, tagPaths(tags));
  const links = {
    add: ids.filter((id) => !annotation.tags.includes(id)),
    remove: annotation.tags.filter((id) => !ids.includes(id)),
  };
  if (links.add.length + links.remove.length > 0) changes.push(changeRow(annotation, 'annotation.tags', links, null));
  if (remark.note !== annotation.note)
    changes.push(changeRow(annotation, 'annotation.note', { note: remark.note }, { note: annotation.note }));
  return changes;
}
/** The changes that put annotations in the trash; Undo brings them back. */
export function removeAnnotations(annotations: readonly Annotation[], now: number): Change[] {
  return annotations.map((annotation) =>
    changeRow(annotation, 'annotation.trash', { at: now }, { at: annotation.trashedAt }),
  );
}
