import { useEffect, useMemo, useState } from 'react';
import { textOf } from '#text/text-of';
import type { ArchiveDatabase } from '../archive/archive-database';
import { annotationsOf, articleOf, textOfId } from '../archive/reads';
import type { Annotation, Article, Text } from '../archive/rows';
import { useLive } from '../archive/use-live';
import type { Hit } from '../indexing/find-hits';
import type { SearchIndex } from '../indexing/start-index';
import { useView } from './view-store';

export interface Opened {
  readonly article: Article;
  /** Null while it is read, or while its file has not arrived. */
  readonly text: Text | null;
  /** The text as one string; passages are offsets in it. */
  readonly source: string;
  /** Those that stand on this text. */
  readonly annotations: readonly Annotation[];
  /** How many stand on other versions of it. */
  readonly elsewhere: number;
}
/** A text by id, read once: the same object for as long as it is shown, so that no redraw costs a selection. */
function useText(db: ArchiveDatabase, id: string): Text | null {
  const [text, setText] = useState<Text | null>(null);
  useEffect(() => {
    let late = false;
    if (id !== '')
      textOfId(db, id).then(
        (found) => {
          if (!late) setText(found ?? null);
        },
        () => {},
      );
    return () => {
      late = true;
    };
  }, [db, id]);
  return text?.id === id ? text : null;
}
/** The article that is open, with its text and its annotations; null where none is. */
export function useOpened(db: ArchiveDatabase, id: string): Opened | null {
  const article = useLive(async () => (id === '' ? undefined : articleOf(db, id)), [db, id]);
  const annotations = useLive(async () => ({ id, all: await annotationsOf(db, id) }), [db, id]);
  const text = useText(db, article?.id === id ? article.text : '');
  const source = useMemo(() => (text ? textOf(text.blocks) : ''), [text]);
  return useMemo(() => {
    if (article?.id !== id || annotations?.id !== id) return null;
    const here = annotations.all.filter(({ now }) => now.text === article.text);
    return { article, text, source, annotations: here, elsewhere: annotations.all.length - here.length };
  }, [id, article, annotations, text, source]);
}
const NO_HITS: readonly Hit[] = [];

/** The hits of the query in the open article; makes the best one the current one when the article is opened. */
export function useHits(index: SearchIndex, id: string, query: string): readonly Hit[] {
  const [found, setFound] = useState<{ key: string; hits: readonly Hit[] }>({ key: '', hits: NO_HITS });
  const key = `${id} ${query}`;
  useEffect(() => {
    let late = false;
    useView.setState({ hit: -1 });
    if (id === '' || query.trim() === '') return;
    Promise.all([index.hits(id, query), index.found([id], query)]).then(
      ([hits, [row]]) => {
        if (late) return;
        setFound({ key, hits });
        const best = hits.findIndex(({ start }) => start === row?.snippet?.at);
        useView.setState({ hit: best });
      },
      () => {},
    );
    return () => {
      late = true;
    };
  }, [index, id, query, key]);
  return found.key === key && query.trim() !== '' ? found.hits : NO_HITS;
}
