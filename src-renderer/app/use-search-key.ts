import { useEffect, useRef } from 'react';
import { showArticle } from './view-store';

/** What react-aria tells of a key. */
interface SearchKey {
  readonly key: string;
  readonly preventDefault: () => void;
  readonly continuePropagation: () => void;
}
interface SearchState {
  /** Something is typed in the field. */
  readonly searching: boolean;
  /** The list shows the answer to what is typed. */
  readonly answered: boolean;
  /** The article to begin with; undefined where nothing is listed. */
  readonly first: string | undefined;
  /** Moves the focus into the article. */
  readonly onRead: () => void;
  /** Moves the focus into the list. */
  readonly onList: () => void;
}

/** Keys in the search field: Enter reads the first article that is listed, ArrowDown goes into the list. */
export function useSearchKey({ searching, answered, first, onRead, onList }: SearchState): (event: SearchKey) => void {
  const entered = useRef(false);
  // Enter may come before its answer: the article is opened when the answer is there.
  useEffect(() => {
    if (!entered.current || !answered) return;
    entered.current = false;
    if (!first) return;
    showArticle(first);
    onRead();
  }, [answered, first, onRead]);
  return (event) => {
    if (event.key === 'Enter' && searching) {
      entered.current = !answered;
      if (answered && first) {
        showArticle(first);
        onRead();
      }
    } else if (event.key === 'ArrowDown' && first) {
      showArticle(first);
      onList();
    } else {
      entered.current = false;
      event.continuePropagation();
      return;
    }
    event.preventDefault();
  };
}
