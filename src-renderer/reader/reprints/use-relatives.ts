import { useEffect, useState } from 'react';
import type { ArchiveDatabase } from '../../archive/archive-database';
import { articlesOf, lastPathOf } from '../../archive/reads';
import type { SearchIndex } from '../../indexing/start-index';
import { type Relative, relativesOf, siteOf } from './relatives-of';

const NONE: readonly Relative[] = [];

async function readRelatives(db: ArchiveDatabase, index: Pick<SearchIndex, 'family'>, id: string): Promise<Relative[]> {
  const family = await index.family(id);
  const articles = await articlesOf(
    db,
    family.filter((member) => member !== id),
  );
  const unnamed = articles.filter((article) => siteOf(article) === '');
  const files = await Promise.all(
    unnamed.map(async (article): Promise<[string, string]> => {
      const path = await lastPathOf(db, article);
      return [article.id, path.slice(path.lastIndexOf('/') + 1)];
    }),
  );
  return relativesOf(articles, new Map(files));
}
/**
 * The reprints and versions of an article in the order of their publication, asked for again whenever `generation` grows; the
 * same list for as long as nothing about them has changed, and none until the answer is there.
 */
export function useRelatives(
  db: ArchiveDatabase,
  index: Pick<SearchIndex, 'family'>,
  id: string,
  generation: number,
): readonly Relative[] {
  const [known, setKnown] = useState({ id: '', relatives: NONE });
  // A new generation is a reason to ask again.
  useEffect(() => {
    let late = false;
    if (id === '') return;
    readRelatives(db, index, id).then(
      (relatives) => {
        if (late) return;
        setKnown((before) =>
          before.id === id && JSON.stringify(before.relatives) === JSON.stringify(relatives)
            ? before
            : { id, relatives },
        );
      },
      () => {},
    );
    return () => {
      late = true;
    };
  }, [db, index, id, generation]);
  return known.id === id ? known.relatives : NONE;
}
