import { useEffect, useState } from 'react';
import type { LibraryCounts, LibraryList, ListSpec } from '../indexing/library';
import type { SearchIndex } from '../indexing/start-index';

/**
 * The articles that a spec lists, now and whenever the index has moved; null before the first answer. The list of the
 * spec before stays until the new one has arrived, so that nothing flickers and no focus is lost. Give the same object
 * while it has not changed. While nobody sees it, nothing is asked.
 */
export function useLibraryList(
  index: SearchIndex,
  spec: ListSpec,
  generation: number,
  isSeen: boolean,
): LibraryList | null {
  const [answer, setAnswer] = useState<LibraryList | null>(null);
  // A new generation is a reason to ask again.
  useEffect(() => {
    if (!isSeen) return;
    let late = false;
    index.list(spec).then(
      (list) => {
        if (!late) setAnswer(list);
      },
      () => {},
    );
    return () => {
      late = true;
    };
  }, [index, spec, generation, isSeen]);
  return answer;
}
/** How many articles are in each view and how many passages carry each tag; null before the first answer. */
export function useLibraryCounts(index: SearchIndex, generation: number): LibraryCounts | null {
  const [counts, setCounts] = useState<LibraryCounts | null>(null);
  // A new generation is the reason to ask again.
  useEffect(() => {
    index.counts().then(setCounts, () => {});
  }, [index, generation]);
  return counts;
}
