import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { isMac } from '../../ui/is-mac';
import { KeyCap } from '../../ui/key-cap';
import { Unseen } from '../../ui/unseen';
import { keyName } from '../../ui/words';
import { commandGroups } from '../palette/palette-words';
import { usePreferences } from '../preferences';
import { allKeys, allKeysHint, close, singlesOff } from '../settings/settings-words';
import styles from './all-keys.module.css';
import { COMMAND_NAMES, type CommandGroup, type Commands } from './key-bindings';

const GROUPS = Object.keys(commandGroups) as readonly CommandGroup[];

/** Every key that does something now, in groups. */
export function AllKeysDialog({ commands, onClose }: { readonly commands: Commands; readonly onClose: () => void }) {
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const keyed = COMMAND_NAMES.map((name) => commands[name]).filter(({ caps }) => caps.length > 0);
  const mac = isMac();
  return (
    <Dialog
      title={allKeys}
      isOpen
      onClose={onClose}
      width={760}
      footer={
        <Button size="footer" onPress={onClose}>
          {close}
        </Button>
      }
    >
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group} className={styles.group}>
            <h3>{commandGroups[group]}</h3>
            <ul>
              {keyed
                .filter((command) => command.group === group)
                .map(({ label, caps }) => (
                  <li key={label}>
                    <span>{label}</span>
                    <KeyCap keys={caps} />
                    <Unseen>{caps.map((cap) => keyName(cap, mac)).join(' ')}</Unseen>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={styles.hint}>{singleKeys ? allKeysHint : `${singlesOff} ${allKeysHint}`}</p>
    </Dialog>
  );
}
