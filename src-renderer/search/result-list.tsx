import { type Ref, useCallback, useMemo, useState } from 'react';
import type { SearchHit } from '../indexing/index-protocol';
import type { SearchIndex } from '../indexing/start-index';
import { EmptyState } from '../ui/empty-state';
import { foldedHits } from './folded-hits';
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
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const folded = useMemo(() => foldedHits(answer?.hits ?? [], unfolded, selected), [answer, unfolded, selected]);
  const items = useMemo((): ListItem[] => {
    if (!answer) return [];
    const all = folded.shown.filter((hit) => hit.all);
    const some = folded.shown.filter((hit) => !hit.all);
    return [...tier(allWords, all, answer.all), ...tier(someWords, some, answer.some)];
  }, [answer, folded]);
  const fold = useCallback(
    (id: string, isOpen: boolean): void => {
      const best = folded.bestOf.get(id) ?? id;
      // A reprint that is read stays in view: where it is folded, reading goes on with what stands for it.
      if (!isOpen && folded.bestOf.get(selected) === best) onSelect(best);
      setUnfolded((before) => {
        const after = new Set(before);
        if (isOpen) after.add(best);
        else after.delete(best);
        return after;
      });
    },
    [folded, selected, onSelect],
  );
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
        onFold={fold}
        renderRow={(id) => (
          <ResultRow
            row={row(id)}
            isReprint={folded.bestOf.has(id)}
            reprints={folded.reprintsOf.get(id) ?? 0}
            isOpen={folded.open.has(id)}
            onFold={fold}
          />
        )}
        empty={answer ? <EmptyState sentence={nothingFound(query)} /> : null}
      />
    </>
  );
}
