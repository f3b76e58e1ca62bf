import type { Tag } from '../archive/rows';
import type { TagPath } from '../archive/tag-paths';
import { TagArticlesDialog } from '../codebook/tag-articles-dialog';
import { TagDialog } from '../codebook/tag-dialog';
import type { Actions } from './actions/use-actions';
import type { Opened } from './use-opened';
import { useView, useViewOf } from './view-store';

interface TagDialogsProps {
  readonly tags: readonly Tag[];
  readonly paths: readonly TagPath[];
  readonly counts: Readonly<Record<string, number>>;
  readonly opened: Opened | null;
  readonly actions: Actions;
}
/** The dialogs about tags: one tag's, and the tags of articles. */
export function TagDialogs({ tags, paths, counts, opened, actions }: TagDialogsProps) {
  const { editingTag, tagging } = useViewOf('editingTag', 'tagging');
  const tag = tags.find(({ id }) => id === editingTag);
  const single = tagging.length === 1 && tagging[0] === opened?.article.id ? opened?.article.tags : undefined;
  return (
    <>
      {tag && (
        <TagDialog
          key={tag.id}
          tag={tag}
          paths={paths}
          onSave={actions.saveTag}
          onClose={() => useView.setState({ editingTag: '' })}
        />
      )}
      {tagging.length > 0 && (
        <TagArticlesDialog
          key={tagging.join(' ')}
          count={tagging.length}
          tags={paths.map(({ id, path, hue }) => ({ id, path, hue, count: counts[id] ?? 0 }))}
          initial={paths.filter(({ id }) => single?.includes(id)).map(({ path }) => path)}
          onSave={actions.saveTagging}
          onClose={() => useView.setState({ tagging: [] })}
        />
      )}
    </>
  );
}
