import { useEffect, useMemo, useRef, useState } from 'react';
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
/**
 * A text by id, read once: the same object for as long as it is shown, so that no redraw costs a selection. Null where it has
 * not arrived, undefined while it is read.
 */
function useText(db: ArchiveDatabase, id: string): Text | null | undefined {
  const [read, setRead] = useState<{ readonly id: string; readonly text: Text | null } | null>(null);
  useEffect(() => {
    let late = false;
    if (id !== '')
      textOfId(db, id).then(
        (found) => {
          if (!late) setRead({ id, text: found ?? null });
        },
        () => {},
      );
    return () => {
      late = true;
    };
  }, [db, id]);
  return read?.id === id ? read.text : undefined;
}
/** The article that is open, with its text and its annotations; null where none is. */
export function useOpened(db: ArchiveDatabase, id: string): Opened | null {
  const article = useLive(async () => (id === '' ? undefined : articleOf(db, id)), [db, id]);
  const annotations = useLive(async () => ({ id, all: await annotationsOf(db, id) }), [db, id]);
  const text = useText(db, article?.id === id ? article.text : '');
  const source = useMemo(() => (text ? textOf(text.blocks) : ''), [text]);
  const before = useRef<Opened | null>(null);
  const opened = useMemo((): Opened | null => {
    if (article?.id !== id || annotations?.id !== id) return null;
    // Until another text of the article is read the one before it stays, and whoever looks at it keeps their place.
    if (text === undefined && before.current?.article.id === id && before.current.text) return before.current;
    const here = annotations.all.filter(({ now }) => now.text === article.text);
    const elsewhere = annotations.all.length - here.length;
    return { article, text: text ?? null, source, annotations: here, elsewhere };
  }, [id, article, annotations, text, source]);
  before.current = opened;
  return opened;
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
