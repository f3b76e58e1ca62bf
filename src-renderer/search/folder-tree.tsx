import { Folder } from 'lucide-react';
import { useState } from 'react';
import type { Value } from '../indexing/library';
import { SideTree } from '../ui/side-tree';
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
  const rows = shown.map(({ value, count }) => ({
    id: value,
    name: namesOf(value).at(-1) ?? value,
    hint: value,
    depth: above(value).length,
    icon: <Folder size={16} strokeWidth={1.5} aria-hidden="true" />,
    count,
    fold: parents.has(value)
      ? { open: open.has(value), label: open.has(value) ? collapseFolder(value) : expandFolder(value) }
      : null,
  }));
  return <SideTree title={foldersTitle} rows={rows} selected={selected} onSelect={onSelect} onFold={toggle} />;
}
