import { Clock, LibraryBig, MailOpen, Trash2 } from 'lucide-react';
import type { Ref } from 'react';
import type { TagPath } from '../archive/tag-paths';
import { TagTree } from '../codebook/tag-tree';
import type { LibraryCounts, LibraryView } from '../indexing/library';
import { viewNames } from '../search/words';
import { Count } from '../ui/count';
import styles from './sidebar.module.css';
import { useView } from './view-store';
import { navigation } from './words';

const VIEWS = [
  ['all', LibraryBig],
  ['unread', MailOpen],
  ['recent', Clock],
  ['trash', Trash2],
] as const;

interface SidebarProps {
  readonly library: LibraryCounts | null;
  readonly tags: readonly TagPath[];
  readonly paneRef: Ref<HTMLElement>;
}
/** Where to look: the views of the library and the tags. */
export function Sidebar({ library, tags, paneRef }: SidebarProps) {
  const { view, tag } = useView();
  const go = (to: LibraryView): void =>
    useView.setState({ view: to, tag: '', query: '', showImport: false, front: 'list' });
  const narrow = (id: string): void =>
    useView.setState({ view: 'all', tag: id === tag ? '' : id, query: '', showImport: false, front: 'list' });
  return (
    <nav className={styles.sidebar} aria-label={navigation} ref={paneRef} tabIndex={-1}>
      <ul>
        {VIEWS.map(([name, Icon]) => (
          <li key={name}>
            <button
              type="button"
              className={styles.row}
              aria-current={(view === name && tag === '') || undefined}
              onClick={() => go(name)}
            >
              <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
              <span className={styles.name}>{viewNames[name]}</span>
              <Count value={library?.[name] ?? 0} />
            </button>
          </li>
        ))}
      </ul>
      <TagTree tags={tags} counts={library?.tags ?? {}} selected={tag} onSelect={narrow} />
    </nav>
  );
}
