import { AllKeysDialog } from './keys/all-keys-dialog';
import type { Commands } from './keys/key-bindings';
import type { Archive } from './open-archive';
import { Palette } from './palette/palette';
import { SettingsDialog } from './settings/settings-dialog';
import { useView } from './view-store';

interface FloatingHereProps {
  readonly archive: Archive;
  readonly commands: Commands;
  readonly onOpenArticle: (id: string) => void;
  readonly onSearch: (query: string) => void;
}
/** What floats above the window at the researcher's wish: the palette, the settings or all keys. */
export function FloatingHere({ archive, commands, onOpenArticle, onSearch }: FloatingHereProps) {
  const { host, index, header } = archive;
  const floating = useView((state) => state.floating);
  const close = (): void => useView.setState({ floating: null });
  switch (floating) {
    case 'palette':
      return (
        <Palette commands={commands} index={index} onOpenArticle={onOpenArticle} onSearch={onSearch} onClose={close} />
      );
    case 'settings':
      return (
        <SettingsDialog
          commands={commands}
          folder={header.folder}
          author={header.author}
          onShowFolder={header.host === 'electron' ? () => void host.show({ archive: true }) : undefined}
          onClose={close}
        />
      );
    case 'allKeys':
      return <AllKeysDialog commands={commands} onClose={close} />;
    case null:
      return null;
  }
}
