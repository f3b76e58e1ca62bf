import { useEffect, useRef, useState } from 'react';
import type { SearchAnswer } from '../indexing/index-protocol';
import type { SearchIndex } from '../indexing/start-index';

export interface SearchState {
  /** The query that `answer` belongs to. */
  readonly query: string;
  readonly answer: SearchAnswer | null;
  readonly failed: boolean;
}
const NOTHING: SearchState = { query: '', answer: null, failed: false };

/**
 * Searches as the researcher types. One question is under way at a time: what was typed meanwhile is asked next,
 * what lies between is never asked, and an answer to an older query is shown only until its own arrives.
 */
export function useSearch(index: SearchIndex, query: string, generation: number): SearchState {
  const [state, setState] = useState<SearchState>(NOTHING);
  const wanted = useRef({ query: '', generation: 0 });
  const busy = useRef(false);
  // A new generation is a reason to ask again.
  useEffect(() => {
    wanted.current = { query, generation };
    if (query.trim() === '') {
      setState(NOTHING);
      return;
    }
    if (busy.current) return;
    const ask = async (): Promise<void> => {
      for (let asked = null as typeof wanted.current | null; asked !== wanted.current; ) {
        asked = wanted.current;
        if (asked.query.trim() === '') return;
        const answer = await index.search(asked.query);
        if (wanted.current.query.trim() !== '') setState({ query: asked.query, answer, failed: false });
      }
    };
    busy.current = true;
    ask()
      .catch(() => setState({ query: wanted.current.query, answer: null, failed: true }))
      .finally(() => {
        busy.current = false;
      });
  }, [index, query, generation]);
  return state;
}
