import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { TagPath } from '../archive/tag-paths';
import { Count } from '../ui/count';
import { MenuButton } from '../ui/menu-button';
import { TagSwatch } from '../ui/tag-swatch';
import { tagWithBelow } from './edit-tags';
import styles from './tag-tree.module.css';
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
  return (
    <section className={styles.tags} aria-labelledby="tags-title">
      <h2 id="tags-title" className={styles.title}>
        {tagsTitle}
      </h2>
      {tags.length === 0 && <p className={styles.none}>{noTags}</p>}
      <ul className={styles.list}>
        {tags
          .filter((tag) => !hidden(tag))
          .map((tag) => {
            const parent = tags.some(({ parent: above }) => above === tag.id);
            const open = !closed.has(tag.id);
            const Chevron = open ? ChevronDown : ChevronRight;
            return (
              <li key={tag.id} className={styles.row} style={{ paddingInlineStart: 8 + tag.depth * 16 }}>
                {parent ? (
                  <button
                    type="button"
                    className={styles.chevron}
                    aria-label={open ? collapseTag(tag.path) : expandTag(tag.path)}
                    aria-expanded={open}
                    onClick={() => toggle(tag.id)}
                  >
                    <Chevron size={14} strokeWidth={1.5} />
                  </button>
                ) : (
                  <span className={styles.chevron} />
                )}
                <button
                  type="button"
                  className={styles.tag}
                  aria-current={tag.id === selected || undefined}
                  onClick={() => onSelect(tag.id)}
                >
                  <TagSwatch hue={tag.hue} />
                  <bdi className={styles.name}>{tag.name}</bdi>
                  <Count value={countBelow(tags, counts, tag.id)} />
                </button>
                <span className={styles.menu}>
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
                </span>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
