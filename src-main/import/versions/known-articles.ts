import type { Change, Cursor, Entry } from '#contract/change';
import { articleId } from '../../vault/ids';
import type { Vault } from '../../vault/open-vault';
import { shareRuns } from '../../vault/share-runs';
import { addressKey } from './address-key';

/** Lines read at a time: an import's line is tens of kilobytes long, and the host answers its window between two readings. */
const LINES = 40;
/** What more articles share names none of them: one address on every page of a site, one name for every download. */
export const MOST_SHARING = 5;

/** What the archive's articles are known by. It holds ids only: what an article says now is asked of the journal. */
export interface KnownArticles {
  /** Reads what the journal has got since the last time; the first time all of it. */
  readonly catchUp: () => Promise<void>;
  /** Articles that have or had this address; of more than `MOST_SHARING` only the first. */
  readonly withAddress: (key: string) => readonly string[];
  /** Articles that were read from this path below a root of this name; of more than `MOST_SHARING` only the first. */
  readonly withPath: (root: string, path: string) => readonly string[];
  /** The article of which this document of this original became a later version; null where there is none. */
  readonly withVersion: (original: string, member: string) => string | null;
  /** The path with which this original was seen last as this article, or a document of it; empty where no import has told. */
  readonly lastPath: (article: string, original: string) => string;
  /** Every annotation that was ever made on the article. */
  readonly annotationsOn: (article: string) => readonly string[];
}
/** Enters an article under a key, as long as it can still name one. */
export function enterUnder(articles: Map<string, string[]>, key: string, article: string): void {
  const known = articles.get(key);
  if (!known) articles.set(key, [article]);
  else if (known.length <= MOST_SHARING && !known.includes(article)) known.push(article);
}
function pathKey(root: string, path: string): string {
  return `${root}\n${path}`;
}
class Knowledge {
  readonly addresses = new Map<string, string[]>();
  readonly paths = new Map<string, string[]>();
  readonly versions = new Map<string, string>();
  readonly annotations = new Map<string, string[]>();
  readonly lastPaths = new Map<string, string>();
  readonly #roots = new Map<string, string>();

  see({ changes }: Pick<Entry, 'changes'>): void {
    for (const change of changes) this.#seeChange(change);
  }
  #seeAddress(article: string, url: string | undefined): void {
    const key = addressKey(url ?? '');
    if (key !== '') enterUnder(this.addresses, key, article);
  }
  #seeAnnotation(article: string, annotation: string): void {
    const known = this.annotations.get(article);
    if (known) known.push(annotation);
    else this.annotations.set(article, [annotation]);
  }
  #seeChange(change: Change): void {
    switch (change.kind) {
      case 'article.add':
      case 'article.edit':
        this.#seeAddress(change.target, change.value.url);
        break;
      case 'article.text':
        for (const source of [change.value, change.value.newer, change.value.older])
          if (source?.original) this.versions.set(articleId(source.original, source.member ?? ''), change.target);
        break;
      case 'annotation.add':
        this.#seeAnnotation(change.value.article, change.target);
        break;
      case 'run.start':
        this.#roots.set(change.target, change.value.root);
        break;
      case 'file.seen': {
        const { run, path, original, outcome, articles } = change.value;
        for (const article of articles) this.lastPaths.set(`${article} ${original}`, path);
        // A copy that was not kept twice says nothing of what else its path will hold.
        if (outcome !== 'duplicate' && articles[0] !== undefined)
          enterUnder(this.paths, pathKey(this.#roots.get(run) ?? '', path), articles[0]);
        break;
      }
      default:
    }
  }
}
/** Knows the articles of an archive from its journal, from one import to the next. */
export function knowArticles(vault: Pick<Vault, 'entriesSince'>): KnownArticles {
  const cursors = new Map<string, Cursor>();
  const known = new Knowledge();
  return {
    catchUp: shareRuns(async () => {
      for (;;) {
        const lines = await vault.entriesSince([...cursors.values()], LINES);
        if (!lines.ok) throw new Error(`The journal changed while it was read: ${lines.detail}`);
        for (const { segment, line, hash, entry } of lines.value) {
          cursors.set(segment, { segment, line, hash });
          known.see(entry);
        }
        if (lines.value.length < LINES) return;
      }
    }),
    withAddress: (key) => known.addresses.get(key) ?? [],
    withPath: (root, path) => known.paths.get(pathKey(root, path)) ?? [],
    withVersion: (original, member) => known.versions.get(articleId(original, member)) ?? null,
    lastPath: (article, original) => known.lastPaths.get(`${article} ${original}`) ?? '',
    annotationsOn: (article) => known.annotations.get(article) ?? [],
  };
}
