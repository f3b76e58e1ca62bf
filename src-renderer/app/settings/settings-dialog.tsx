import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import { Tabs } from '../../ui/tabs';
import type { Commands } from '../keys/key-bindings';
import { keepPreferences, THEMES, usePreferences } from '../preferences';
import styles from './settings.module.css';
import { SettingsArchive, type SettingsArchiveProps } from './settings-archive';
import { SettingsKeys } from './settings-keys';
import { SettingsReading } from './settings-reading';
import * as words from './settings-words';

export interface SettingsDialogProps extends SettingsArchiveProps {
  readonly commands: Commands;
  readonly onClose: () => void;
}
type TabName = keyof typeof words.tabNames;
const TABS = Object.entries(words.tabNames).map(([id, name]) => ({ id, name }));

function Appearance() {
  const theme = usePreferences((preferences) => preferences.theme);
  return (
    <>
      <Choice
        label={words.theme}
        options={THEMES.map((value) => ({ value, name: words.themeNames[value] }))}
        value={theme}
        onChange={(chosen) => keepPreferences({ theme: chosen })}
      />
      <p className={styles.hint}>{words.themeHint}</p>
    </>
  );
}
/** What a researcher can set; every change counts at once. */
export function SettingsDialog({ commands, onClose, folder, author, onShowFolder }: SettingsDialogProps) {
  const [tab, setTab] = useState<TabName>('appearance');
  const contents: Readonly<Record<TabName, ReactNode>> = {
    appearance: <Appearance />,
    reading: <SettingsReading />,
    keys: <SettingsKeys commands={commands} />,
    archive: <SettingsArchive folder={folder} author={author} onShowFolder={onShowFolder} />,
  };
  return (
    <Dialog
      title={words.settings}
      isOpen
      onClose={onClose}
      width={640}
      footer={
        <Button kind="primary" size="footer" onPress={onClose}>
          {words.done}
        </Button>
      }
    >
      <div className={styles.tabs}>
        <Tabs label={words.settings} tabs={TABS} selected={tab} onSelect={(id) => setTab(id as TabName)}>
          <div className={styles.panel}>{contents[tab]}</div>
        </Tabs>
      </div>
    </Dialog>
  );
}
