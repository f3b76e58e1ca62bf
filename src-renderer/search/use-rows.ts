import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Rows by id, fetched as they come into view. `ask` names the ids that are seen now; `generation` changes when rows
 * may have changed: what is on screen stays there until its new state has arrived, so that nothing flickers.
 */
export function useRows<Row>(
  fetch: (ids: readonly string[]) => Promise<readonly (Row | null)[]>,
  generation: unknown,
): { readonly row: (id: string) => Row | null | undefined; readonly ask: (ids: readonly string[]) => void } {
  const known = useRef(new Map<string, Row | null>());
  const seen = useRef<readonly string[]>([]);
  const [, redraw] = useState(0);

  const current = useRef(fetch);
  current.current = fetch;
  const load = useCallback(async (ids: readonly string[]): Promise<void> => {
    const asked = current.current;
    const rows = await asked(ids);
    // An answer to a question that nobody asks any more (an older query) is dropped.
    if (asked !== current.current) return;
    for (const [place, id] of ids.entries()) known.current.set(id, rows[place] ?? null);
    redraw((count) => count + 1);
  }, []);
  // A new generation is the reason to load again.
  useEffect(() => {
    for (const id of known.current.keys()) if (!seen.current.includes(id)) known.current.delete(id);
    if (seen.current.length > 0) load(seen.current).catch(() => {});
  }, [generation, load]);

  const busy = useRef(false);
  const ask = useCallback(
    (ids: readonly string[]): void => {
      seen.current = ids;
      const missing = ids.filter((id) => !known.current.has(id));
      if (busy.current || missing.length === 0) return;
      // One question is under way at a time; what has come into view meanwhile is asked for together.
      busy.current = true;
      load(missing).then(
        () => {
          busy.current = false;
          ask(seen.current);
        },
        () => {
          busy.current = false;
        },
      );
    },
    [load],
  );
  return { row: (id) => known.current.get(id), ask };
}
