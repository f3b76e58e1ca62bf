import { FileText, type LucideIcon, Search } from 'lucide-react';
import { showDate } from '../../archive/show-date';
import { untitled } from '../../search/words';
import { KeyCap } from '../../ui/key-cap';
import type { Commands } from '../keys/key-bindings';
import styles from './palette.module.css';
import { commandIcons } from './palette-icons';
import type { PaletteItem } from './palette-items';
import type { Part } from './palette-match';
import { searchFor } from './palette-words';

interface PaletteRowProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly commands: Commands;
  readonly isPointed: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}
/** A name with the parts that were typed. */
function Name({ name, parts }: { readonly name: string; readonly parts: readonly Part[] }) {
  const ends = [0, ...parts.map(({ end }) => end)];
  return (
    <>
      {parts.map(({ start, end }, at) => (
        <span key={start}>
          {name.slice(ends[at], start)}
          <b>{name.slice(start, end)}</b>
        </span>
      ))}
      {name.slice(ends.at(-1))}
    </>
  );
}
function Content({ item, commands }: Pick<PaletteRowProps, 'item' | 'commands'>) {
  const icon = (Icon: LucideIcon) => <Icon size={16} strokeWidth={1.5} aria-hidden="true" />;
  if (item.kind === 'command') {
    const { label, caps } = commands[item.name];
    return (
      <>
        {icon(commandIcons[item.name])}
        <span className={styles.name}>
          <Name name={label} parts={item.parts} />
        </span>
        {caps.length > 0 && <KeyCap keys={caps} />}
      </>
    );
  }
  if (item.kind === 'article')
    return (
      <>
        {icon(FileText)}
        <bdi className={styles.name} dir="auto" lang={item.lang || undefined}>
          <Name name={item.title || untitled} parts={item.parts} />
        </bdi>
        <span className={styles.date}>{showDate(item.date, 'short')}</span>
      </>
    );
  const [before, query, after] = searchFor(item.query);
  return (
    <>
      {icon(Search)}
      <span className={styles.name}>
        {before}
        <bdi>
          <b>{query}</b>
        </bdi>
        {after}
      </span>
      <KeyCap keys={['Mod', 'Enter']} />
    </>
  );
}
/** One thing that the palette offers. */
export function PaletteRow({ id, item, commands, isPointed, onPoint, onChoose }: PaletteRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div
      id={id}
      className={styles.row}
      role="option"
      aria-selected={isPointed}
      aria-keyshortcuts={item.kind === 'command' ? commands[item.name].caps.join('+') || undefined : undefined}
      onPointerMove={isPointed ? undefined : onPoint}
      onClick={onChoose}
    >
      <Content item={item} commands={commands} />
    </div>
  );
}
