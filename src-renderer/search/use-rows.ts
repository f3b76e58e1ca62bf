import { useCallback, useEffect, useRef, useState } from 'react';

interface Known<Row> {
  readonly row: Row | null;
  /** The generation that it was fetched in. */
  readonly generation: unknown;
}
const NONE: readonly string[] = [];
/** Rows fetched ahead at once: a few milliseconds of the window's thread. */
const CHUNK = 500;
/** Between two such fetches, in milliseconds: whoever types or scrolls comes first. */
const PAUSE_MS = 30;

/**
 * Rows by id, fetched as they come into view. `ask` names the ids that are seen now; `generation` changes when rows
 * may have changed: what is known stays on the screen until its new state has arrived, so that nothing flickers.
 * `all`, where rows are cheap, is fetched little by little, so that a jump of the scroll bar shows no blanks.
 */
export function useRows<Row>(
  fetch: (ids: readonly string[]) => Promise<readonly (Row | null)[]>,
  generation: unknown,
  all: readonly string[] = NONE,
): { readonly row: (id: string) => Row | null | undefined; readonly ask: (ids: readonly string[]) => void } {
  const known = useRef(new Map<string, Known<Row>>());
  const seen = useRef(NONE);
  const busy = useRef(false);
  const current = useRef({ fetch, generation });
  current.current = { fetch, generation };
  const [, redraw] = useState(0);

  const load = useCallback(async (ids: readonly string[]): Promise<void> => {
    const asked = current.current;
    const rows = await asked.fetch(ids);
    // An answer to a question that nobody asks any more (an older query) is dropped.
    if (asked.fetch !== current.current.fetch) return;
    for (const [place, id] of ids.entries())
      known.current.set(id, { row: rows[place] ?? null, generation: asked.generation });
  }, []);
  const ask = useCallback(
    (ids: readonly string[]): void => {
      seen.current = ids;
      const stale = ids.filter((id) => known.current.get(id)?.generation !== current.current.generation);
      if (busy.current || stale.length === 0) return;
      // One question is under way at a time; what has come into view meanwhile is asked for together.
      busy.current = true;
      load(stale).then(
        () => {
          busy.current = false;
          redraw((count) => count + 1);
          ask(seen.current);
        },
        () => {
          busy.current = false;
        },
      );
    },
    [load],
  );
  // A new generation is the reason to ask again for what is seen.
  useEffect(() => ask(seen.current), [generation, ask]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    // What is known is passed over at once: the list is renewed four times a second while articles are indexed.
    const fill = (from: number): void => {
      const chunk: string[] = [];
      let at = from;
      for (; at < all.length && chunk.length < CHUNK; at += 1) {
        const id = all[at];
        if (id !== undefined && !known.current.has(id)) chunk.push(id);
      }
      if (chunk.length === 0) return;
      const next = (): void => {
        if (!over) timer = setTimeout(() => fill(at), PAUSE_MS);
      };
      load(chunk).then(next, () => {});
    };
    timer = setTimeout(() => fill(0), PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [all, load]);
  return { row: (id) => known.current.get(id)?.row, ask };
}
