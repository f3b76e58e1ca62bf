import type { ArchiveDatabase } from './archive-database';

/** How many articles' places are remembered: more than anybody reads in a year, few enough to be read at once. */
const MOST_PLACES = 2_000;
const PLACES = 'places';

type Places = Readonly<Record<string, number>>;

async function allPlaces(db: ArchiveDatabase): Promise<Places> {
  return ((await db.meta.get(PLACES))?.value ?? {}) as Places;
}
/** The statement at which an article was left, from 1; 1 where nobody has read it yet. */
export async function placeIn(db: ArchiveDatabase, article: string): Promise<number> {
  return (await allPlaces(db))[article] ?? 1;
}
/**
 * Remembers where an article was left. A convenience of this computer, not of the archive: it goes with the cache and
 * costs nothing else.
 */
export async function keepPlace(db: ArchiveDatabase, article: string, statement: number): Promise<void> {
  const { [article]: _, ...others } = await allPlaces(db);
  const kept = Object.entries(others).slice(-(MOST_PLACES - 1));
  await db.meta.put({ key: PLACES, value: { ...Object.fromEntries(kept), [article]: statement } });
}
