import { ChevronDown, ChevronRight, Folder } from 'lucide-react';
import { useState } from 'react';
import type { Value } from '../indexing/library';
import { Count } from '../ui/count';
import styles from './folder-tree.module.css';
import { collapseFolder, expandFolder, foldersTitle } from './words';

interface FolderTreeProps {
  /** Every folder with how many articles lie in it or below, sorted by path. */
  readonly folders: readonly Value[];
  readonly selected: string;
  readonly onSelect: (folder: string) => void;
}
function namesOf(path: string): string[] {
  return path.split('/');
}
/** The folders that a folder lies in, outermost first. */
function above(path: string): string[] {
  const names = namesOf(path);
  return names.slice(0, -1).map((_, depth) => names.slice(0, depth + 1).join('/'));
}
/** The folders that were imported, as a tree below the import root; a click narrows the list to one. */
export function FolderTree({ folders, selected, onSelect }: FolderTreeProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  if (folders.length === 0) return null;
  const toggle = (folder: string): void => {
    const next = new Set(open);
    if (!next.delete(folder)) next.add(folder);
    setOpen(next);
  };
  const parents = new Set(folders.flatMap(({ value }) => above(value)));
  const shown = folders.filter(({ value }) => above(value).every((folder) => open.has(folder)));
  return (
    <section className={styles.folders} aria-labelledby="folders-title">
      <h2 id="folders-title" className={styles.title}>
        {foldersTitle}
      </h2>
      <ul>
        {shown.map(({ value, count }) => {
          const Chevron = open.has(value) ? ChevronDown : ChevronRight;
          return (
            <li key={value} className={styles.row} style={{ paddingInlineStart: 8 + above(value).length * 16 }}>
              {parents.has(value) ? (
                <button
                  type="button"
                  className={styles.chevron}
                  aria-label={open.has(value) ? collapseFolder(value) : expandFolder(value)}
                  aria-expanded={open.has(value)}
                  onClick={() => toggle(value)}
                >
                  <Chevron size={14} strokeWidth={1.5} />
                </button>
              ) : (
                <span className={styles.chevron} />
              )}
              <button
                type="button"
                className={styles.folder}
                aria-current={value === selected || undefined}
                title={value}
                onClick={() => onSelect(value)}
              >
                <Folder size={16} strokeWidth={1.5} aria-hidden="true" />
                <bdi className={styles.name}>{namesOf(value).at(-1)}</bdi>
                <Count value={count} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
