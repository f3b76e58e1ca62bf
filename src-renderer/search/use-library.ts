import { useEffect, useState } from 'react';
import type { LibraryCounts, LibraryList, LibraryView } from '../indexing/library';
import type { SearchIndex } from '../indexing/start-index';

/**
 * The ids of a view in their order, now and whenever the index has moved; null before the first answer.
 * `tags` narrows it to articles that carry one of them; give the same array while it has not changed.
 */
export function useLibraryList(
  index: SearchIndex,
  view: LibraryView,
  tags: readonly string[],
  generation: number,
): LibraryList | null {
  const [answer, setAnswer] = useState<{ key: string; list: LibraryList } | null>(null);
  const key = `${view} ${tags.join(' ')}`;
  // A new generation is a reason to ask again.
  useEffect(() => {
    let late = false;
    index.list(view, tags).then(
      (list) => {
        if (!late) setAnswer({ key, list });
      },
      () => {},
    );
    return () => {
      late = true;
    };
  }, [index, view, tags, key, generation]);
  return answer?.key === key ? answer.list : null;
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
