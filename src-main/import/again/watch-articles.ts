import type { Change, Cursor } from '#contract/change';
import type { Vault } from '../../vault/open-vault';
import { walkJournal } from '../walk-journal';

/** What the journal tells of articles that no change of theirs tells. */
export interface WatchedArticles {
  /** Reads what the journal has got since the last time; the first time all of it. */
  readonly catchUp: () => Promise<void>;
  /** The path with which the article was seen last, below the root of that import; empty where no import has told of it. */
  readonly pathOf: (article: string) => string;
  readonly isAnnotated: (article: string) => boolean;
}
/** Reads the journal once, however many articles are asked about, and keeps up with it. */
export function watchArticles(vault: Pick<Vault, 'entriesSince'>): WatchedArticles {
  const cursors = new Map<string, Cursor>();
  const paths = new Map<string, string>();
  const articles = new Map<string, string>();
  const living = new Map<string, Set<string>>();
  let turn: Promise<void> = Promise.resolve();

  const live = (annotation: string, isLiving: boolean): void => {
    const article = articles.get(annotation) ?? '';
    const on = living.get(article) ?? new Set();
    if (isLiving) on.add(annotation);
    else on.delete(annotation);
    living.set(article, on);
  };
  const see = ({ kind, target, value }: Change): void => {
    if (kind === 'file.seen') for (const article of value.articles) paths.set(article, value.path);
    if (kind === 'annotation.add') {
      articles.set(target, value.article);
      live(target, true);
    }
    if (kind === 'annotation.trash') live(target, value.at === 0);
  };
  const read = async (): Promise<void> => {
    for await (const { changes } of walkJournal(vault, cursors)) changes.forEach(see);
  };
  return {
    catchUp() {
      turn = turn.then(read, read);
      return turn;
    },
    pathOf: (article) => paths.get(article) ?? '',
    isAnnotated: (article) => (living.get(article)?.size ?? 0) > 0,
  };
}
