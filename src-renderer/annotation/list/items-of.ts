import type { AnnotationList } from '../../indexing/annotation-columns';
import type { ListedRow } from './selection';

export interface HeadItem {
  readonly kind: 'head';
  readonly key: string;
  /** The group's key: an article, a tag or a month. */
  readonly group: string;
  /** Its annotations, in order. */
  readonly ids: readonly string[];
}
export interface RowItem extends ListedRow {
  readonly kind: 'row';
  readonly group: string;
}
export type AnnotationItem = HeadItem | RowItem;

/** The lines of the list from top to bottom: each group's head, then its rows. */
export function itemsOf({ ids, groups }: Pick<AnnotationList, 'ids' | 'groups'>): AnnotationItem[] {
  let at = 0;
  return groups.flatMap(({ key: group, count }): AnnotationItem[] => {
    const own = ids.slice(at, at + count);
    at += count;
    const head: HeadItem = { kind: 'head', key: group, group, ids: own };
    return [head, ...own.map((id): RowItem => ({ kind: 'row', key: `${group}/${id}`, id, group }))];
  });
}
