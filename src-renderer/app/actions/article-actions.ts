import { articleHistory } from '#text/article-history';
import { articlesOf, idsOfArticles } from '../../archive/reads';
import { changeRow } from '../../archive/record';
import type { Article } from '../../archive/rows';
import { putBlockBack } from '../../reader/removed/put-block-back';
import { isPutBack, notPutBack } from '../../reader/removed/removed-words';
import { showNewer } from '../../reader/show-version';
import { NOTHING_PICKED } from '../../ui/picking';
import { say } from '../toasts';
import { showArticle, useView } from '../view-store';
import * as words from '../words';
import type { Tools } from './tools';

/** What is done with whole articles: those that are picked, else the open one, and with the text of the open one. */
export function articleActions({ scene, record, failed, travel }: Tools) {
  const view = useView.getState;
  const set = useView.setState;
  /** The articles that a command is about: those that are picked, else the open one. */
  const articles = (): Promise<Article[]> => {
    const { picking, open } = view();
    const ids = picking.picked.size > 0 ? [...picking.picked] : [open];
    return articlesOf(
      scene().archive.db,
      ids.filter((id) => id !== ''),
    );
  };
  const trashOrRestore = async (): Promise<void> => {
    const chosen = await articles();
    const at = chosen.some(({ trashedAt }) => trashedAt === 0) ? Date.now() : 0;
    const moved = chosen.filter(({ trashedAt }) => (trashedAt === 0) === (at !== 0));
    if (moved.length === 0) return;
    const { listed } = scene();
    const left = listed.filter((id) => !moved.some((article) => article.id === id));
    const next = left[Math.min(left.length - 1, Math.max(0, listed.indexOf(moved[0]?.id ?? '')))];
    const changes = moved.map((article) => changeRow(article, 'article.trash', { at }, { at: article.trashedAt }));
    if (!(await record(changes))) return;
    set({ picking: NOTHING_PICKED });
    showArticle(next ?? '');
    say(at === 0 ? words.restored(moved.length) : words.trashed(moved.length), () => travel('undo'));
  };
  const toggleRead = async (): Promise<void> => {
    const chosen = await articles();
    const at = chosen.some(({ readAt }) => readAt === 0) ? Date.now() : 0;
    const changed = chosen.filter(({ readAt }) => (readAt === 0) === (at !== 0));
    await record(changed.map((article) => changeRow(article, 'article.read', { at }, { at: article.readAt })));
  };
  const extractAgain = async (chosen: Promise<readonly string[]>): Promise<void> => {
    scene().importing.extractAgain(await chosen);
    set({ picking: NOTHING_PICKED });
  };
  const showWaiting = async (): Promise<void> => {
    const { opened, archive, places } = scene();
    if (!opened) return;
    const history = articleHistory(await archive.host.changesOf([opened.article.id]));
    if (await record(showNewer(opened.article, new Set(history?.corrections.keys())))) places.reader()?.focus();
  };
  const putBack = async (run: number): Promise<boolean> => {
    const { archive, opened } = scene();
    if (!opened?.text) return false;
    const { article, text } = opened;
    const answer = await putBlockBack({ ...archive, record }, article.id, text, run);
    if (!answer.ok) {
      if (answer.reason !== 'not-recorded') say(notPutBack(answer.reason));
      return false;
    }
    // The reader will open at what came back.
    const before = text.blocks.slice(0, text.removed[run]?.after);
    set({ statement: before.filter(({ kind }) => kind !== 'heading').length + 1 });
    say(isPutBack(answer.moved, answer.parted), () => travel('undo'));
    return true;
  };
  return {
    trashOrRestore: (): void => void trashOrRestore().catch(failed),
    read: (): void => void toggleRead().catch(failed),
    extractAgain: (): void => void extractAgain(articles().then((rows) => rows.map(({ id }) => id))).catch(failed),
    extractAll: (): void => void extractAgain(idsOfArticles(scene().archive.db)).catch(failed),
    showNewer: (): void => void showWaiting().catch(failed),
    putBack: (run: number): Promise<boolean> =>
      putBack(run).catch(() => {
        failed();
        return false;
      }),
  };
}
