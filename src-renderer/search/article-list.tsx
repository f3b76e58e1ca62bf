import { type Ref, useCallback, useMemo } from 'react';
import { showMonth } from '../archive/show-date';
import type { TagPath } from '../archive/tag-paths';
import type { LibraryList, ListSpec } from '../indexing/library';
import type { SearchIndex } from '../indexing/start-index';
import { EmptyState } from '../ui/empty-state';
import type { Picking } from '../ui/picking';
import { ArticleRow } from './article-row';
import { isFiltered } from './list-controls';
import { type ListItem, RowList, type RowListHandle } from './row-list';
import { useRows } from './use-rows';
import { emptyViews, nothingMeets, viewNames } from './words';

interface ArticleListProps {
  readonly index: SearchIndex;
  readonly generation: number;
  readonly spec: ListSpec;
  readonly list: LibraryList;
  readonly tags: ReadonlyMap<string, TagPath>;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly picking: Picking;
  readonly onPicking: (picking: Picking) => void;
  readonly handle?: Ref<RowListHandle>;
}
/** A guess before a row is measured: two lines of title and one of meta. */
const ROW = 62;

function itemsOf({ ids, groups }: LibraryList, headed: boolean): ListItem[] {
  if (!headed) return ids.map((id) => ({ id }));
  let at = 0;
  return groups.flatMap(({ key, count }): ListItem[] => {
    const rows = ids.slice(at, at + count).map((id) => ({ id }));
    at += count;
    return [{ head: key, label: showMonth(key), count }, ...rows];
  });
}
function isNarrowed(spec: ListSpec): boolean {
  return isFiltered(spec) || spec.tags.length > 0 || spec.folder !== '';
}
/** The articles of a view, by month of publication. */
export function ArticleList(props: ArticleListProps) {
  const { index, generation, spec, list, tags, selected, onSelect, onOpen, handle, picking, onPicking } = props;
  const fetch = useCallback((ids: readonly string[]) => index.rows(ids), [index]);
  const { row, ask } = useRows(fetch, generation, list.ids);
  const items = useMemo(() => itemsOf(list, spec.sort === 'date'), [list, spec.sort]);
  return (
    <RowList
      handle={handle}
      label={viewNames[spec.view]}
      items={items}
      selected={selected}
      onSelect={onSelect}
      onOpen={onOpen}
      onSeen={ask}
      rowHeight={ROW}
      renderRow={(id) => <ArticleRow row={row(id)} tags={tags} />}
      picking={picking}
      onPicking={onPicking}
      empty={<EmptyState sentence={isNarrowed(spec) ? nothingMeets : emptyViews[spec.view]} />}
    />
  );
}
