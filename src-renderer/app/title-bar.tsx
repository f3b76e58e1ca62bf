import { Download, FilePlus, FolderInput, PanelLeft, Redo2, Settings, Undo2 } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { searchLabel, searchPlaceholder } from '../search/words';
import { IconButton } from '../ui/icon-button';
import { SearchField } from '../ui/search-field';
import type { Commands } from './keys/key-bindings';
import styles from './title-bar.module.css';
import { useView } from './view-store';
import { productName } from './words';

interface TitleBarProps {
  readonly commands: Commands;
  readonly articles: number;
  /** The system's window controls stand in our bar (Electron). */
  readonly framed: boolean;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onSearchKey: (event: {
    readonly key: string;
    preventDefault: () => void;
    continuePropagation: () => void;
  }) => void;
}
/** The bar on top: sidebar, undo, the search field that is never hidden, ways in and out. */
export function TitleBar({ commands, articles, framed, searchRef, onSearchKey }: TitleBarProps) {
  const query = useView((state) => state.query);
  const icon = { size: 16, strokeWidth: 1.5 } as const;
  const button = (name: keyof Commands, glyph: ReactNode) => (
    <IconButton label={commands[name].label} keys={commands[name].caps} onPress={commands[name].run}>
      {glyph}
    </IconButton>
  );
  return (
    <header className={styles.bar} data-framed={framed || undefined}>
      <div className={styles.side}>
        {button('sidebar', <PanelLeft {...icon} />)}
        {button('undo', <Undo2 {...icon} />)}
        {button('redo', <Redo2 {...icon} />)}
        <span className={styles.name}>{productName}</span>
      </div>
      <div className={styles.search}>
        <SearchField
          onKeyDown={onSearchKey}
          inputRef={searchRef}
          label={searchLabel}
          placeholder={searchPlaceholder(articles)}
          keys={commands.search.caps}
          value={query}
          onChange={(value) =>
            useView.setState(
              value === '' ? { query: value } : { query: value, showAnnotations: false, showImport: false },
            )
          }
        />
      </div>
      <div className={styles.side} data-end>
        {button('importFiles', <FilePlus {...icon} />)}
        {button('importFolder', <FolderInput {...icon} />)}
        {button('exportAll', <Download {...icon} />)}
        {button('settings', <Settings {...icon} />)}
      </div>
    </header>
  );
}
