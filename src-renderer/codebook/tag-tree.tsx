import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { TagPath } from '../archive/tag-paths';
import { MenuButton } from '../ui/menu-button';
import { SideTree } from '../ui/side-tree';
import { TagSwatch } from '../ui/tag-swatch';
import { tagWithBelow } from './edit-tags';
import { collapseTag, expandTag, noTags, tagActions, tagMenu, tagsTitle } from './words';

interface TagTreeProps {
  /** In the order of the tree. */
  readonly tags: readonly TagPath[];
  /** Passages that carry each tag itself. */
  readonly counts: Readonly<Record<string, number>>;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}
/** Passages that carry a tag or one below it. */
function countBelow(tags: readonly TagPath[], counts: Readonly<Record<string, number>>, id: string): number {
  return tagWithBelow(tags, id).reduce((sum, each) => sum + (counts[each] ?? 0), 0);
}
/** The tags as a tree with how many passages each has; a click lists the articles that carry it. */
export function TagTree({ tags, counts, selected, onSelect, onEdit, onDelete }: TagTreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const hidden = (tag: TagPath): boolean =>
    tags.some(({ id, path }) => closed.has(id) && tag.path.startsWith(`${path}/`));
  const rows = tags
    .filter((tag) => !hidden(tag))
    .map((tag) => {
      const open = !closed.has(tag.id);
      const parent = tags.some(({ parent: above }) => above === tag.id);
      return {
        id: tag.id,
        name: tag.name,
        depth: tag.depth,
        icon: <TagSwatch hue={tag.hue} />,
        count: countBelow(tags, counts, tag.id),
        fold: parent ? { open, label: open ? collapseTag(tag.path) : expandTag(tag.path) } : null,
        menu: (
          <MenuButton
            label={tagMenu(tag.path)}
            icon={<Ellipsis size={16} strokeWidth={1.5} />}
            groups={[
              {
                id: 'actions',
                selection: 'none',
                items: [
                  { id: 'edit', name: tagActions.edit },
                  { id: 'delete', name: tagActions.delete },
                ],
                onSelect: ([action]) => (action === 'edit' ? onEdit : onDelete)(tag.id),
              },
            ]}
          />
        ),
      };
    });
  return (
    <SideTree title={tagsTitle} rows={rows} none={noTags} selected={selected} onSelect={onSelect} onFold={toggle} />
  );
}
