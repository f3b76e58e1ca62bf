import { useEffect, useState } from 'react';
import type { SearchIndex } from '../../indexing/start-index';
import type { ArticleItem } from './palette-items';
import { matchWords, typedWords } from './palette-match';

/** Articles offered at once: more is a search. */
const MOST_ARTICLES = 6;
/** The best hits among which titles are looked for: titles weigh most in the ranking. */
const MOST_HITS = 60;
/** Pause after a key before the index is asked, in ms: shorter than between two keys of somebody who types on. */
const PAUSE_MS = 60;
const NONE: readonly ArticleItem[] = [];

export type TitleIndex = Pick<SearchIndex, 'search' | 'rows'>;

/** The best articles whose title has words that begin with the typed ones. */
export async function findTitles(index: TitleIndex, typed: string): Promise<readonly ArticleItem[]> {
  const { hits } = await index.search(typed);
  const rows = await index.rows(hits.slice(0, MOST_HITS).map(({ id }) => id));
  const words = typedWords(typed);
  return rows
    .flatMap((row): ArticleItem[] => {
      const parts = row ? matchWords(row.title, words) : null;
      return row && parts
        ? [{ kind: 'article', id: row.id, title: row.title, date: row.date, lang: row.lang, parts }]
        : [];
    })
    .slice(0, MOST_ARTICLES);
}
/** The articles for what is typed now; those of an older text stay until their own come, and late ones are dropped. */
export function useTitles(index: TitleIndex, typed: string): readonly ArticleItem[] {
  const [found, setFound] = useState(NONE);
  const asked = typed.trim();
  useEffect(() => {
    if (asked === '') {
      setFound(NONE);
      return;
    }
    let late = false;
    const pause = setTimeout(() => {
      findTitles(index, asked).then(
        (articles) => {
          if (!late) setFound(articles);
        },
        // An index that fails says so where articles are searched; commands need none.
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(pause);
    };
  }, [index, asked]);
  // What an older text found and this one does not name is not shown in between.
  const words = typedWords(asked);
  return asked === ''
    ? NONE
    : found.flatMap((item) => {
        const parts = matchWords(item.title, words);
        return parts ? [{ ...item, parts }] : [];
      });
}
