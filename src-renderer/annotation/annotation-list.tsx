import { type Ref, useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { AnnotationFilter } from '../indexing/annotation-columns';
import type { SearchIndex } from '../indexing/start-index';
import { useRows } from '../search/use-rows';
import styles from './annotation-list.module.css';
import { AddTags } from './list/add-tags';
import { AnnotationGrid } from './list/annotation-grid';
import { AnnotationItem } from './list/annotation-item';
import type { AnnotationView } from './list/annotation-view';
import { BulkBar } from './list/bulk-bar';
import { EmptyList } from './list/empty-list';
import { FilterBar } from './list/filter-bar';
import { GroupHead } from './list/group-head';
import { type HeadItem, itemsOf, type RowItem } from './list/items-of';
import { ListHead } from './list/list-head';
import { clear } from './list/selection';
import { useAnnotations } from './list/use-annotations';
import { useListActions } from './list/use-list-actions';
import { useSelection } from './list/use-selection';
import { title } from './list/words';
import type { TagChoice } from './offer-tags';

export interface AnnotationListProps {
  readonly index: SearchIndex;
  readonly generation: number;
  readonly tags: readonly TagChoice[];
  /** A tag and all below it. */
  readonly withBelow: (tag: string) => readonly string[];
  readonly view: AnnotationView;
  readonly onView: (view: AnnotationView) => void;
  readonly onOpen: (article: string, annotation: string) => void;
  /** Tags as paths; those that are new are made. */
  readonly onTag: (annotations: readonly string[], paths: readonly string[]) => void;
  readonly onDelete: (annotations: readonly string[]) => void;
  readonly onExport: (annotations: readonly string[]) => void;
  /** The list itself, for what moves the focus. */
  readonly listRef?: Ref<HTMLElement | null>;
}
/** All annotations of the archive in one list: filtered, grouped, several tagged, deleted or exported at once. */
export function AnnotationList(props: AnnotationListProps) {
  const { index, generation, tags, withBelow, view, onView, onOpen, onTag, onDelete, onExport, listRef } = props;
  const { tag, text, article, from, to, by } = view;
  const filter = useMemo(
    (): AnnotationFilter => ({ tags: tag === '' ? [] : withBelow(tag), text, article, from, to, by }),
    [tag, text, article, from, to, by, withBelow],
  );
  const answer = useAnnotations(index, filter, generation);
  const list = answer?.list ?? null;
  const items = useMemo(() => (list ? itemsOf(list) : []), [list]);
  const rows = useMemo(() => items.filter((item) => item.kind === 'row'), [items]);
  const [selection, setSelection] = useSelection(rows, view.current);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [isTagging, setTagging] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const tagPlace = useRef<HTMLSpanElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(listRef, () => scroller.current);

  const byId = useMemo(() => new Map(tags.map((each) => [each.id, each])), [tags]);
  const fetchRows = useCallback((ids: readonly string[]) => index.annotationRows(ids), [index]);
  const fetchArticles = useCallback((ids: readonly string[]) => index.rows(ids), [index]);
  const annotations = useRows(fetchRows, generation);
  const articles = useRows(fetchArticles, generation);
  const grouped = answer?.by ?? by;
  const askRows = annotations.ask;
  const askArticles = articles.ask;
  const onSeen = useCallback(
    (seen: readonly RowItem[]): void => {
      askRows([...new Set(seen.map(({ id }) => id))]);
      if (grouped === 'article') askArticles([...new Set(seen.map(({ group }) => group))]);
    },
    [askRows, askArticles, grouped],
  );
  const focusList = (): void => scroller.current?.focus({ preventScroll: true });
  const open = ({ key, id }: RowItem): void => {
    const row = annotations.row(id);
    if (!row) return;
    onView({ ...view, current: key });
    onOpen(row.article, id);
  };
  const unfold = (id: string, isUnfolded: boolean): void =>
    setUnfolded((before) => new Set(isUnfolded ? [...before, id] : [...before].filter((each) => each !== id)));
  const chosen = [...selection.chosen];
  // What was chosen has gone while its tags were asked for: the question goes too, and does not come back with the next choice.
  if (isTagging && chosen.length === 0) setTagging(false);
  const exportThem = (): void => onExport(chosen.length > 0 ? chosen : [...new Set(list?.ids)]);
  const deleteThem = (ids: readonly string[]): void => {
    focusList();
    if (ids.length > 0) onDelete(ids);
  };
  const clearChosen = (): void => {
    setSelection(clear(selection));
    focusList();
  };
  const { onPress, onKey, toggleRow, toggleGroup } = useListActions({
    rows,
    selection,
    onSelection: setSelection,
    onOpen: open,
    onUnfold: unfold,
    onTag: () => setTagging(true),
    onExport: exportThem,
    onDelete: deleteThem,
  });
  const renderHead = ({ group, ids }: HeadItem) => (
    <GroupHead
      by={grouped}
      group={group}
      count={ids.length}
      chosen={ids.filter((id) => selection.chosen.has(id)).length}
      article={articles.row(group)}
      tag={byId.get(group)}
      onToggle={() => toggleGroup(ids)}
    />
  );
  const renderRow = (item: RowItem) => (
    <AnnotationItem
      row={annotations.row(item.id)}
      tags={byId}
      isChosen={selection.chosen.has(item.id)}
      isUnfolded={unfolded.has(item.id)}
      showsArticle={grouped !== 'article'}
      onToggle={() => toggleRow(item)}
      onOpen={() => open(item)}
      onUnfold={() => unfold(item.id, !unfolded.has(item.id))}
    />
  );
  return (
    <section className={styles.view} aria-label={title}>
      <ListHead counts={list} by={by} onBy={(next) => onView({ ...view, by: next })} onExport={exportThem} />
      <FilterBar
        index={index}
        tags={tags}
        withBelow={withBelow}
        filter={filter}
        view={view}
        onView={(part) => onView({ ...view, ...part })}
        articles={list?.articles ?? 0}
        onLeave={focusList}
      />
      {items.length === 0 ? (
        <EmptyList view={view} onView={onView} isAnswered={list !== null} place={scroller} />
      ) : (
        <AnnotationGrid
          items={items}
          scroller={scroller}
          chosen={selection.chosen}
          current={selection.current}
          describe={({ id }) => annotations.row(id)?.title}
          renderHead={renderHead}
          renderRow={renderRow}
          onSeen={onSeen}
          onPress={onPress}
          onKey={onKey}
        />
      )}
      {chosen.length > 0 && (
        <BulkBar
          count={chosen.length}
          onTag={() => setTagging(true)}
          onExport={exportThem}
          onDelete={() => deleteThem(chosen)}
          onClear={clearChosen}
          tagRef={tagPlace}
        />
      )}
      <AddTags
        count={chosen.length}
        tags={tags}
        triggerRef={tagPlace}
        isOpen={isTagging}
        onClose={() => setTagging(false)}
        onAdd={(paths) => {
          setTagging(false);
          onTag(chosen, paths);
        }}
      />
    </section>
  );
}
