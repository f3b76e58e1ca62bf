import type { HostCalls, ImportProgress, OpenArchive } from '#contract/calls';
import type { Touched } from '../archive/apply-lines';
import { ArchiveDatabase, cacheName } from '../archive/archive-database';
import { type AddedArticle, followJournal } from '../archive/follow-journal';
import { makeRecord, type Record } from '../archive/record';
import type { IndexMoved } from '../indexing/index-protocol';
import { type SearchIndex, startIndex } from '../indexing/start-index';
import { connectHost } from './connect-host';
import { runFromMenu } from './keys/key-bindings-menu';
import { openPreferences } from './preferences';

/** What the screens are told, unasked. */
export interface Listeners {
  readonly indexMoved: (progress: IndexMoved) => void;
  readonly importMoved: (progress: ImportProgress) => void;
  /** All that was in the journal at the start is shown. */
  readonly caughtUp: () => void;
  readonly superseded: () => void;
  readonly hostGone: () => void;
}
/** Everything that the screens stand on. */
export interface Archive {
  readonly header: OpenArchive;
  readonly host: HostCalls;
  readonly db: ArchiveDatabase;
  readonly index: SearchIndex;
  readonly record: Record;
  /** Shows what the host has written itself (undo, an import). */
  readonly catchUp: () => Promise<void>;
}
/** Connects to the host, brings the cache up to the journal and starts the index. */
export async function openArchive(listeners: Listeners): Promise<Archive> {
  let catchUp = async (): Promise<void> => {};
  const host = await connectHost(
    {
      journalGrew: () => catchUp(),
      importMoved: async (progress) => listeners.importMoved(progress),
      superseded: async () => listeners.superseded(),
      command: async (name) => runFromMenu(name),
    },
    listeners.hostGone,
  );
  await host.claim();
  const [header] = await Promise.all([host.opened(), openPreferences(host)]);
  // A page that is opened anew while an import runs, or waits to be told to go on, shows it.
  for (const progress of await host.imports()) listeners.importMoved(progress);
  const db = new ArchiveDatabase(cacheName(header.cache));
  const index = startIndex(listeners.indexMoved);
  const applied = (touched: Touched | null, added: readonly AddedArticle[]): void => {
    const told = touched
      ? index.touched([...touched.articles], [...touched.annotations], [...touched.tags], added)
      : index.open(db.name);
    // An index that cannot follow says so where it is asked; the archive itself is not touched by it.
    told.catch(() => {});
  };
  const follower = followJournal(db, host, applied);
  await db.open();
  catchUp = follower.catchUp;
  await index.open(db.name);
  // The list is usable while a long journal is read; what fails here is tried again when the journal grows.
  follower.catchUp().then(listeners.caughtUp, listeners.caughtUp);
  // May be refused; the cache can be rebuilt at any time, so a refusal costs nothing but that.
  navigator.storage.persist().catch(() => {});
  return { header, host, db, index, record: makeRecord(host, follower), catchUp };
}
