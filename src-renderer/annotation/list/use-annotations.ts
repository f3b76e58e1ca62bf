import { useEffect, useRef, useState } from 'react';
import type { AnnotationFilter, AnnotationGrouping, AnnotationList } from '../../indexing/annotation-columns';
import type { LibraryRow } from '../../indexing/library';
import type { SearchIndex } from '../../indexing/start-index';

export interface AnnotationAnswer {
  readonly list: AnnotationList;
  /** How the list is grouped, which may lag behind what is asked. */
  readonly by: AnnotationGrouping;
}
function isSame(a: AnnotationList, b: AnnotationList): boolean {
  return (
    a.total === b.total &&
    a.ids.length === b.ids.length &&
    a.groups.length === b.groups.length &&
    a.ids.every((id, place) => id === b.ids[place]) &&
    a.groups.every(({ key, count }, place) => key === b.groups[place]?.key && count === b.groups[place].count)
  );
}
/**
 * The annotations that pass a filter, now and whenever the index has moved; null before the first answer. One question is
 * under way at a time, what lies between is never asked, and an answer that says nothing new draws nothing. Give the same
 * filter object while it has not changed.
 */
export function useAnnotations(
  index: SearchIndex,
  filter: AnnotationFilter,
  generation: number,
): AnnotationAnswer | null {
  const [answer, setAnswer] = useState<AnnotationAnswer | null>(null);
  const wanted = useRef({ filter, generation });
  const busy = useRef(false);
  // A new generation is a reason to ask again.
  useEffect(() => {
    wanted.current = { filter, generation };
    if (busy.current) return;
    const ask = async (): Promise<void> => {
      for (let asked = null as typeof wanted.current | null; asked !== wanted.current; ) {
        asked = wanted.current;
        const { by } = asked.filter;
        const list = await index.annotations(asked.filter);
        setAnswer((before) => (before && before.by === by && isSame(before.list, list) ? before : { list, by }));
      }
    };
    busy.current = true;
    ask()
      .catch(() => {
        // An index that fails says so where it is searched; the list stays as it was.
      })
      .finally(() => {
        busy.current = false;
      });
  }, [index, filter, generation]);
  return answer;
}
/** One article's row, for the name of a filter; null while it is fetched. */
export function useArticle(index: SearchIndex, id: string): LibraryRow | null {
  const [row, setRow] = useState<LibraryRow | null>(null);
  useEffect(() => {
    let late = false;
    const asked = id === '' ? Promise.resolve([null]) : index.rows([id]);
    asked.then(
      ([found]) => {
        if (!late) setRow(found ?? null);
      },
      () => {},
    );
    return () => {
      late = true;
    };
  }, [index, id]);
  return row;
}
