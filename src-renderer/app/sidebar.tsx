import { Clock, Highlighter, Import, LibraryBig, MailOpen, Trash2 } from 'lucide-react';
import type { Ref } from 'react';
import type { TagPath } from '../archive/tag-paths';
import { TagTree } from '../codebook/tag-tree';
import type { LibraryCounts, ListSpec } from '../indexing/library';
import { FolderTree } from '../search/folder-tree';
import { viewNames } from '../search/words';
import { Count } from '../ui/count';
import { NOTHING_PICKED } from '../ui/picking';
import styles from './sidebar.module.css';
import { useView, useViewOf } from './view-store';
import { annotationsName, commandNames, navigation } from './words';

const VIEWS = [
  ['all', LibraryBig],
  ['unread', MailOpen],
  ['recent', Clock],
  ['trash', Trash2],
] as const;

interface SidebarProps {
  readonly library: LibraryCounts | null;
  readonly tags: readonly TagPath[];
  readonly onEditTag: (id: string) => void;
  readonly onDeleteTag: (id: string) => void;
  readonly paneRef: Ref<HTMLElement>;
}
/** Another list: what was searched for and picked belongs to the one before. */
function goTo(change: Partial<ListSpec>, tag: string): void {
  useView.setState(({ spec }) => ({
    spec: { ...spec, ...change },
    tag,
    picking: NOTHING_PICKED,
    query: '',
    showImport: false,
    showAnnotations: false,
    front: 'list',
  }));
}
/** While all annotations are listed a tag narrows that list. */
function narrowAnnotations(tag: string): void {
  useView.setState(({ annotations }) => ({ annotations: { ...annotations, tag } }));
}
/** Where to look: the views of the library, the folders that were imported, the tags. */
export function Sidebar({ library, tags, onEditTag, onDeleteTag, paneRef }: SidebarProps) {
  const { spec, tag, showAnnotations, showImport, importRun } = useViewOf(
    'spec',
    'tag',
    'showAnnotations',
    'showImport',
    'importRun',
  );
  const annotationTag = useView((state) => state.annotations.tag);
  const { view, folder } = spec;
  // One place is marked: where the list of articles is not shown, none of its folders is.
  const folderShown = showAnnotations || showImport ? '' : folder;
  return (
    <nav className={styles.sidebar} aria-label={navigation} ref={paneRef} tabIndex={-1}>
      <ul>
        {VIEWS.map(([name, Icon]) => (
          <li key={name}>
            <button
              type="button"
              className={styles.row}
              aria-current={
                (!showAnnotations && !showImport && view === name && tag === '' && folder === '') || undefined
              }
              onClick={() => goTo({ view: name, folder: '' }, '')}
            >
              <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
              <span className={styles.name}>{viewNames[name]}</span>
              <Count value={library?.[name] ?? 0} />
            </button>
          </li>
        ))}
        <li className={styles.apart}>
          <button
            type="button"
            className={styles.row}
            aria-current={(showAnnotations && !showImport) || undefined}
            onClick={() => useView.setState({ showAnnotations: true, showImport: false, query: '' })}
          >
            <Highlighter size={16} strokeWidth={1.5} aria-hidden="true" />
            <span className={styles.name}>{annotationsName}</span>
            <Count value={library?.annotations ?? 0} />
          </button>
        </li>
        <li>
          <button
            type="button"
            className={styles.row}
            aria-current={(showImport && importRun === '') || undefined}
            onClick={() => useView.setState({ showImport: true, importRun: '' })}
          >
            <Import size={16} strokeWidth={1.5} aria-hidden="true" />
            <span className={styles.name}>{commandNames.imports}</span>
          </button>
        </li>
      </ul>
      <FolderTree
        folders={library?.folders ?? []}
        selected={folderShown}
        onSelect={(path) => goTo({ view: 'all', folder: path === folderShown ? '' : path }, '')}
      />
      <TagTree
        tags={tags}
        counts={library?.tags ?? {}}
        selected={showImport ? '' : showAnnotations ? annotationTag : tag}
        onSelect={(id) => {
          if (showAnnotations) narrowAnnotations(id === annotationTag ? '' : id);
          else goTo({ view: 'all', folder: '' }, id === tag ? '' : id);
        }}
        onEdit={onEditTag}
        onDelete={onDeleteTag}
      />
    </nav>
  );
}
