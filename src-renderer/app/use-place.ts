import { useEffect } from 'react';
import type { ArchiveDatabase } from '../archive/archive-database';
import { keepPlace, placeIn } from '../archive/places';
import { useView } from './view-store';

/** A place is kept when the reader has rested there this long, in milliseconds. */
const REST_MS = 600;

/** Opens an article where it was left, unless a hit or an annotation of it was asked for; remembers where it is left. */
export function usePlace(db: ArchiveDatabase, article: string): void {
  useEffect(() => {
    if (article === '') return;
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    placeIn(db, article).then(
      (statement) => {
        const { hit, active, open } = useView.getState();
        if (!late && statement > 1 && hit < 0 && active === null && open === article) useView.setState({ statement });
      },
      () => {},
    );
    const stop = useView.subscribe(({ statement, open }, before) => {
      if (open !== article || statement === before.statement) return;
      clearTimeout(timer);
      timer = setTimeout(() => keepPlace(db, article, statement).catch(() => {}), REST_MS);
    });
    return () => {
      late = true;
      stop();
      clearTimeout(timer);
    };
  }, [db, article]);
}
