import { type Ref, useCallback, useMemo } from 'react';
import type { SearchHit } from '../indexing/index-protocol';
import type { SearchIndex } from '../indexing/start-index';
import { EmptyState } from '../ui/empty-state';
import { ResultRow } from './result-row';
import { type ListItem, RowList, type RowListHandle } from './row-list';
import { useRows } from './use-rows';
import type { SearchState } from './use-search';
import { allWords, nothingFound, resultsLabel, searchFails, someOnly, someWords } from './words';

interface ResultListProps {
  readonly index: SearchIndex;
  readonly generation: number;
  readonly search: SearchState;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly handle?: Ref<RowListHandle>;
}
/** A guess before a row is measured: title, three lines of snippet, meta. */
const ROW = 118;
/** Each row has a snippet to make from its text. */
const AHEAD = 4;

function tier(label: string, hits: readonly SearchHit[], count: number): ListItem[] {
  return hits.length === 0 ? [] : [{ head: label, label, count }, ...hits.map(({ id }) => ({ id }))];
}
/** Articles that were found: those with all words first, then those with some of them. */
export function ResultList({ index, generation, search, selected, onSelect, onOpen, handle }: ResultListProps) {
  const { query, answer, failed } = search;
  const fetch = useCallback((ids: readonly string[]) => index.found(ids, query), [index, query]);
  const { row, ask } = useRows(fetch, `${generation} ${query}`);
  const items = useMemo((): ListItem[] => {
    if (!answer) return [];
    const all = answer.hits.filter((hit) => hit.all);
    const some = answer.hits.filter((hit) => !hit.all);
    return [...tier(allWords, all, answer.all), ...tier(someWords, some, answer.some)];
  }, [answer]);
  if (failed) return <EmptyState sentence={searchFails} />;
  return (
    <>
      {answer && answer.all === 0 && answer.some > 0 && <p role="status">{someOnly(answer.some)}</p>}
      <RowList
        handle={handle}
        label={resultsLabel}
        items={items}
        selected={selected}
        onSelect={onSelect}
        onOpen={onOpen}
        onSeen={ask}
        rowHeight={ROW}
        ahead={AHEAD}
        renderRow={(id) => <ResultRow row={row(id)} />}
        empty={answer ? <EmptyState sentence={nothingFound(query)} /> : null}
      />
    </>
  );
}
