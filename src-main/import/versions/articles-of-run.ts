import type { ArticleFound } from '#contract/article';
import type { Change, DatedChange } from '#contract/change';
import { type ArticleHistory, articleHistory } from '#text/article-history';
import type { Vault } from '../../vault/open-vault';
import { addressKey } from './address-key';
import { isAnnotated } from './is-annotated';
import { enterUnder, type KnownArticles, MOST_SHARING } from './known-articles';

/** What an import asks of the archive about articles. */
export interface RunTools {
  readonly vault: Pick<Vault, 'changesOf'>;
  readonly known: KnownArticles;
  /** The name of what is imported. */
  readonly root: string;
}
/** An article as it is now, also by what this import has decided and not recorded yet. */
export interface KnownArticle {
  readonly id: string;
  readonly history: ArticleHistory;
  /** What a document has in common with it. */
  readonly by: 'address' | 'path';
  /** Key of its newest change in the journal; empty where newer ones are not recorded yet. */
  readonly base: string;
}
/** Latest first. */
function few(articles: readonly string[]): string[] {
  const each = new Set(articles);
  return each.size > MOST_SHARING ? [] : [...each].toReversed();
}
/**
 * The articles that a document of an import may be a version of. Lines are recorded for many files together, so what was
 * decided is remembered here until it stands in the journal.
 */
export class ArticlesOfRun {
  readonly #waiting = new Map<string, DatedChange[]>();
  readonly #addresses = new Map<string, string[]>();
  readonly #brought = new Set<string>();
  #decisions = 0;

  constructor(private readonly tools: RunTools) {}

  /** Remembers what a document becomes. The changes of one call hold together. */
  decided(changes: readonly Change[]): void {
    this.#decisions += 1;
    for (const [place, change] of changes.entries()) {
      const dated = {
        clock: '~',
        writer: '',
        id: `${this.#decisions}.${place}`,
        at: new Date().toISOString(),
        author: '',
      };
      const { target } = change;
      this.#waiting.set(target, [...(this.#waiting.get(target) ?? []), { ...dated, change }]);
      this.#brought.add(target);
      if (change.kind !== 'article.add' && change.kind !== 'article.edit') continue;
      const key = addressKey(change.value.url ?? '');
      if (key !== '') enterUnder(this.#addresses, key, target);
    }
  }
  /** Forgets what is in the journal now. */
  recorded(changes: readonly Change[]): void {
    for (const change of changes) {
      const left = this.#waiting.get(change.target)?.filter((dated) => dated.change !== change) ?? [];
      if (left.length > 0) this.#waiting.set(change.target, left);
      else this.#waiting.delete(change.target);
    }
  }
  /** Whether what becomes of a document may depend on what became of those before it. */
  mayMeet({ url }: ArticleFound, path: string): boolean {
    return addressKey(url) !== '' || this.tools.known.withPath(this.tools.root, path).length > 0;
  }
  /** The articles that have the document's address, then those that were read from its path in an earlier import; latest first. */
  async candidates(found: ArticleFound, path: string): Promise<KnownArticle[]> {
    if (!this.mayMeet(found, path)) return [];
    const { known, root } = this.tools;
    const key = addressKey(found.url);
    const addressed = few([...known.withAddress(key), ...(this.#addresses.get(key) ?? [])]);
    const placed = few(known.withPath(root, path)).filter((id) => !this.#brought.has(id));
    const ids = new Set([...addressed, ...placed]);
    if (ids.size === 0) return [];
    // What the researcher has annotated or thrown away since the import began.
    await known.catchUp();
    const articles = await Promise.all([...ids].map((id) => this.article(id)));
    return articles.flatMap((article): KnownArticle[] => {
      if (!article || article.history.trashedAt > 0) return [];
      const now = addressKey(article.history.found.url);
      // An address that was corrected since is not the article's.
      if (key !== '' && now === key) return [{ ...article, by: 'address' }];
      // A path tells nothing against two addresses.
      return (key === '' || now === '') && placed.includes(article.id) ? [{ ...article, by: 'path' }] : [];
    });
  }
  /** Null for an article that is not here. */
  async article(id: string): Promise<Omit<KnownArticle, 'by'> | null> {
    const recorded = await this.tools.vault.changesOf([id]);
    const waiting = this.#waiting.get(id) ?? [];
    const history = articleHistory([...recorded, ...waiting]);
    return history && { id, history, base: waiting.length > 0 ? '' : history.newest };
  }
  /** Whether living annotations stand on the text that the article shows. */
  isAnnotated({ id, history }: KnownArticle): Promise<boolean> {
    return isAnnotated(this.tools.vault, this.tools.known, id, history.shown.text);
  }
}
