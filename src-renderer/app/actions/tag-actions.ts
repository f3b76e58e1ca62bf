import { articlesOf } from '../../archive/reads';
import { deleteTag, editTag, type TagDraft, tagArticles } from '../../codebook/edit-tags';
import { tagDeleted } from '../../codebook/words';
import { NOTHING_PICKED } from '../../ui/picking';
import { say } from '../toasts';
import { useView } from '../view-store';
import type { Tools } from './tools';

/** What is done with tags, and with the tags of articles. */
export function tagActions({ scene, record, failed, travel }: Tools) {
  const view = useView.getState;
  const set = useView.setState;
  const saveTagging = async (tagging: { add: readonly string[]; remove: readonly string[] }): Promise<void> => {
    const { tags, paths } = scene();
    const chosen = await articlesOf(scene().archive.db, view().tagging);
    const remove = paths.filter(({ path }) => tagging.remove.includes(path)).map(({ id }) => id);
    const saved = await record(tagArticles(chosen, { add: tagging.add, remove }, tags));
    if (saved) set({ tagging: [], picking: NOTHING_PICKED });
  };
  const saveTag = (draft: TagDraft): void => {
    const tag = scene().tags.find(({ id }) => id === view().editingTag);
    if (!tag) return;
    record(editTag(tag, draft)).then((saved) => {
      if (saved) set({ editingTag: '' });
    }, failed);
  };
  const removeTag = (id: string, passages: number): void => {
    const { tags, paths } = scene();
    const path = paths.find((each) => each.id === id)?.path ?? '';
    record(deleteTag(tags, id, Date.now())).then((saved) => {
      if (!saved) return;
      if (view().tag === id) set({ tag: '' });
      say(tagDeleted(path, passages), () => travel('undo'));
    }, failed);
  };
  return {
    tag: (): void => {
      const { picking, open } = view();
      set({ tagging: picking.picked.size > 0 ? [...picking.picked] : open === '' ? [] : [open] });
    },
    saveTagging: (tagging: { readonly add: readonly string[]; readonly remove: readonly string[] }): void =>
      void saveTagging(tagging).catch(failed),
    saveTag,
    deleteTag: removeTag,
  };
}
