import { Fragment, useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { isMac } from '../../ui/is-mac';
import { KeyCap } from '../../ui/key-cap';
import { capsOf, pressedKey } from '../../ui/pressed-key';
import { Unseen } from '../../ui/unseen';
import {
  COMMAND_NAMES,
  type CommandName,
  type Commands,
  giveKey,
  isReserved,
  keysOf,
  ownerOf,
} from '../keys/key-bindings';
import { commandGroups } from '../palette/palette-words';
import { keepPreferences, usePreferences } from '../preferences';
import styles from './settings.module.css';
import * as words from './settings-words';

/** Takes every key of the window for as long as a new one is awaited. */
function useNextKey(awaited: boolean, take: (key: string) => void): void {
  useEffect(() => {
    if (!awaited) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const key = pressedKey(event);
      if (key !== '') take(key);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [awaited, take]);
}
/** Every command with its key; a press on the key awaits a new one. */
export function SettingsKeys({ commands }: { readonly commands: Commands }) {
  const { keys, singleKeys } = usePreferences();
  const [waiting, setWaiting] = useState<CommandName | null>(null);
  const [sentence, setSentence] = useState('');
  const mac = isMac();

  const awaitKey = (name: CommandName): void => {
    setWaiting(name);
    setSentence(words.pressKeyFor(commands[name].label));
  };
  const settle = (changed: typeof keys, said: string): void => {
    keepPreferences({ keys: changed });
    setWaiting(null);
    setSentence(said);
  };
  useNextKey(waiting !== null, (key) => {
    if (waiting === null) return;
    const owner = ownerOf(key, keys);
    if (key === 'Escape') {
      setWaiting(null);
      setSentence('');
    } else if (isReserved(key)) setSentence(words.keyReserved(capsOf(key), mac));
    else if (owner && owner !== waiting) setSentence(words.keyTaken(capsOf(key), commands[owner].label, mac));
    else settle(giveKey(keys, waiting, key), words.keyGiven(commands[waiting].label, capsOf(key), mac));
  });
  return (
    <>
      <div>
        <Checkbox isSelected={singleKeys} onChange={(on) => keepPreferences({ singleKeys: on })}>
          {words.singleLetters}
        </Checkbox>
        <p className={styles.hint}>{mac ? words.singleLettersHintMac : words.singleLettersHint}</p>
      </div>
      <div className={styles.said}>
        <p role="status">{sentence}</p>
        <Button size="small" isDisabled={Object.keys(keys).length === 0} onPress={() => settle({}, '')}>
          {words.resetAll}
        </Button>
      </div>
      <ul className={styles.keys}>
        {COMMAND_NAMES.map((name, at) => (
          <Fragment key={name}>
            {commands[name].group !== commands[COMMAND_NAMES[at - 1] ?? name].group || at === 0 ? (
              <li className={styles.group}>{commandGroups[commands[name].group]}</li>
            ) : null}
            <KeyRow
              label={commands[name].label}
              caps={capsOf(keysOf(name, keys)[0] ?? '')}
              isChanged={name in keys}
              isWaiting={waiting === name}
              onChange={() => awaitKey(name)}
              onReset={() => {
                const { [name]: _, ...others } = keys;
                settle(others, '');
              }}
            />
          </Fragment>
        ))}
      </ul>
    </>
  );
}
interface KeyRowProps {
  readonly label: string;
  readonly caps: readonly string[];
  readonly isChanged: boolean;
  readonly isWaiting: boolean;
  readonly onChange: () => void;
  readonly onReset: () => void;
}
function KeyRow({ label, caps, isChanged, isWaiting, onChange, onReset }: KeyRowProps) {
  return (
    <li className={styles.keyRow}>
      <span>{label}</span>
      {isChanged && (
        <Button
          kind="link"
          size="small"
          aria-label={words.resetKeyOf(label)}
          onPress={({ target }) => {
            // This button goes away with what it takes back; the focus, and with it Escape, stays in the row.
            const change = target.nextElementSibling;
            if (change instanceof HTMLElement) change.focus();
            onReset();
          }}
        >
          {words.reset}
        </Button>
      )}
      <Button kind={isWaiting ? 'outline' : 'quiet'} size="small" onPress={onChange}>
        <Unseen>{isWaiting ? words.pressKeyFor(label) : words.changeKeyOf(label, caps, isMac())}</Unseen>
        <span aria-hidden="true">
          {isWaiting ? words.pressKey : caps.length > 0 ? <KeyCap keys={caps} /> : words.noKey}
        </span>
      </Button>
    </li>
  );
}
