import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Cursor } from '#contract/change';
import type { Annotation, Article, File, Run, Tag, Text } from './rows';

interface Meta {
  readonly key: string;
  readonly value: unknown;
}
interface Version {
  /** What is other than in the version before. */
  readonly stores: Readonly<Record<string, string>>;
  /** Rows are made otherwise than before: they are read again from the journal. */
  readonly again?: true;
}
/** Append-only: a release never changes a version that has shipped. */
const VERSIONS: readonly Version[] = [
  {
    stores: {
      articles: 'id, original, url, folder, *tags',
      texts: 'id',
      annotations: 'id, article, [article+now.start], *tags, changedAt',
      tags: 'id, parent',
      runs: 'id',
      files: 'id, run, original, [run+outcome]',
      cursors: 'segment',
      meta: 'key',
    },
  },
  // Each of an article's texts knows its original.
  { stores: {}, again: true },
  // What nobody looks up is not sorted: each index costs every article of an import.
  { stores: { articles: 'id, *tags', files: 'id, original, [run+outcome]' } },
];
/** What the journal's lines become; without cursors they are all read again. Texts never change and stay. */
const FROM_LINES = ['articles', 'annotations', 'tags', 'runs', 'files', 'cursors'] as const;

/** The cache of one archive in this origin: everything in it can be rebuilt from the archive's folder. */
export class ArchiveDatabase extends Dexie {
  declare articles: EntityTable<Article, 'id'>;
  declare texts: EntityTable<Text, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare tags: EntityTable<Tag, 'id'>;
  declare runs: EntityTable<Run, 'id'>;
  declare files: EntityTable<File, 'id'>;
  declare cursors: Table<Cursor, string>;
  declare meta: Table<Meta, string>;

  /** `upTo` lets a test open the archive as an older release left it. */
  constructor(name: string, upTo: number = VERSIONS.length) {
    // The journal is the truth and replay mends a loss, so waiting for the disk at each commit would buy nothing.
    super(name, { chromeTransactionDurability: 'relaxed' });
    for (const [index, { stores, again }] of VERSIONS.slice(0, upTo).entries()) {
      const version = this.version(index + 1).stores(stores);
      if (again) version.upgrade((old) => Promise.all(FROM_LINES.map((table) => old.table(table).clear())));
    }
  }
}
/** Name of an archive's cache, made from what the host says of its folder. */
export function cacheName(cache: string): string {
  return `archive-${cache}`;
}
