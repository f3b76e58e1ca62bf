import type { Change } from '#contract/change';
import type { ArchiveDatabase } from '../archive/archive-database';
import { changeRow } from '../archive/record';
import type { Annotation, Tag } from '../archive/rows';
import { ensureTags, tagPaths } from '../archive/tag-paths';

/** The changes that give annotations these tags (paths), as one action; nothing for one that has them all. */
export function tagAnnotations(
  annotations: readonly Annotation[],
  paths: readonly string[],
  tags: readonly Tag[],
): Change[] {
  const { ids, changes } = ensureTags(paths, tagPaths(tags));
  const links = annotations.flatMap((annotation): Change[] => {
    const add = ids.filter((id) => !annotation.tags.includes(id));
    return add.length === 0 ? [] : [changeRow(annotation, 'annotation.tags', { add, remove: [] }, null)];
  });
  return [...changes, ...links];
}
/** The annotations with these ids that are outside the trash, for a change of several at once. */
export async function annotationsWith(db: ArchiveDatabase, ids: readonly string[]): Promise<Annotation[]> {
  const rows = await db.annotations.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined).filter(({ trashedAt }) => trashedAt === 0);
}
