import { useEffect, useMemo, useState } from 'react';
import type { DifferenceRow } from '#text/family/compare-texts';
import type { Text } from '../../archive/rows';
import type { SearchIndex } from '../../indexing/start-index';
import { type ComparedRow, comparedRows } from './compared-rows';

export type Difference =
  | { readonly state: 'asked' | 'missing' }
  | { readonly state: 'here'; readonly rows: readonly ComparedRow[] };

/** How two texts differ, worked out in the index's worker. */
export function useDifference(
  index: Pick<SearchIndex, 'difference'>,
  earlier: Text | null,
  later: Text | null,
): Difference {
  const [found, setFound] = useState<{ key: string; rows: readonly DifferenceRow[] | null } | null>(null);
  const [from, to] = [earlier?.id ?? '', later?.id ?? ''];
  const key = `${from} ${to}`;
  useEffect(() => {
    let late = false;
    if (from === '' || to === '') return;
    index.difference(from, to).then(
      (rows) => {
        if (!late) setFound({ key, rows });
      },
      () => {
        if (!late) setFound({ key, rows: null });
      },
    );
    return () => {
      late = true;
    };
  }, [index, from, to, key]);
  return useMemo(() => {
    if (found?.key !== key || !earlier || !later) return { state: 'asked' };
    if (!found.rows) return { state: 'missing' };
    return { state: 'here', rows: comparedRows(found.rows, earlier.blocks, later.blocks) };
  }, [found, key, earlier, later]);
}
