import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { KeyCap } from '../../ui/key-cap';
import { Unseen } from '../../ui/unseen';
import type { Commands } from '../keys/key-bindings';
import styles from './palette.module.css';
import { type TitleIndex, useTitles } from './palette-articles';
import { type PaletteItem, paletteItems } from './palette-items';
import { PaletteRow } from './palette-row';
import { move, noCommand, offers, palette, paletteGroups, palettePlaceholder, run } from './palette-words';

export interface PaletteProps {
  readonly commands: Commands;
  readonly index: TitleIndex;
  readonly onOpenArticle: (id: string) => void;
  readonly onSearch: (query: string) => void;
  readonly onClose: () => void;
}
const KINDS = ['command', 'article', 'search'] as const;
const GROUPS = { command: paletteGroups.commands, article: paletteGroups.articles, search: paletteGroups.search };

function keyOf(item: PaletteItem): string {
  return item.kind === 'command' ? item.name : item.kind === 'article' ? item.id : 'search';
}
/** One field for every command, the articles by title, and the search. Show it while it is open. */
export function Palette({ commands, index, onOpenArticle, onSearch, onClose }: PaletteProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [pointed, setPointed] = useState(0);
  const items = paletteItems(commands, useTitles(index, typed), typed);
  const at = Math.min(pointed, items.length - 1);
  const selection = useKeptSelection();

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    list.current?.querySelector(`#${CSS.escape(`${id}-${at}`)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  /** Gives focus and selection back before anything acts on them. */
  const leave = (then: () => void = () => {}): void => {
    dialog.current?.close();
    selection.restore();
    onClose();
    then();
  };
  const choose = (item: PaletteItem): void =>
    leave(() => {
      if (item.kind === 'command') commands[item.name].run();
      else if (item.kind === 'article') onOpenArticle(item.id);
      else onSearch(item.query);
    });
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that ends the composing of a Chinese or Japanese word means that word.
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const item = items[at];
    if (step && items.length > 0) setPointed((at + step + items.length) % items.length);
    else if (key === 'Enter' && (ctrlKey || metaKey) && typed.trim() !== '')
      choose({ kind: 'search', query: typed.trim() });
    else if (key === 'Enter' && item) choose(item);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes too; the veil is only for the mouse
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={palette}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClick={({ target }) => {
        if (target === dialog.current) leave();
      }}
    >
      <div className={styles.head}>
        <Search size={16} strokeWidth={1.5} aria-hidden="true" />
        <input
          className={styles.input}
          role="combobox"
          aria-label={palettePlaceholder}
          aria-autocomplete="list"
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck="false"
          dir="auto"
          placeholder={palettePlaceholder}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setPointed(0);
          }}
          onKeyDown={onKeyDown}
        />
        <KeyCap keys={['Esc']} />
      </div>
      <div id={`${id}-list`} ref={list} className={styles.list} role="listbox" aria-label={offers} tabIndex={-1}>
        {KINDS.filter((kind) => items.some((item) => item.kind === kind)).map((kind) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={kind} role="group" aria-label={GROUPS[kind]}>
            <p className={styles.group} aria-hidden="true">
              {GROUPS[kind]}
            </p>
            {items.map((item, place) =>
              item.kind === kind ? (
                <PaletteRow
                  key={keyOf(item)}
                  id={`${id}-${place}`}
                  item={item}
                  commands={commands}
                  isPointed={place === at}
                  onPoint={() => setPointed(place)}
                  onChoose={() => choose(item)}
                />
              ) : null,
            )}
          </div>
        ))}
      </div>
      <Unseen role="status">
        {items.every(({ kind }) => kind === 'search') && typed.trim() !== '' ? noCommand : ''}
      </Unseen>
      <footer className={styles.foot} aria-hidden="true">
        <span>
          <KeyCap keys={['Up', 'Down']} /> {move}
        </span>
        <span>
          <KeyCap keys={['Enter']} /> {run}
        </span>
      </footer>
    </dialog>
  );
}
/** Focus in a field takes the selection out of the text; a command that acts on it needs it back. */
function useKeptSelection(): { readonly restore: () => void } {
  const [range] = useState(() => {
    const selection = document.getSelection();
    return selection && selection.rangeCount > 0 && !selection.isCollapsed
      ? selection.getRangeAt(0).cloneRange()
      : null;
  });
  return {
    restore: () => {
      if (!range?.startContainer.isConnected) return;
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    },
  };
}
