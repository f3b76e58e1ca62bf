import { ArrowLeft } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { HostCalls } from '#contract/calls';
import type { ArchiveDatabase } from '../archive/archive-database';
import type { Article, Text } from '../archive/rows';
import { IconButton } from '../ui/icon-button';
import { fieldNames, originalLine } from './inspector-words';
import styles from './removed-blocks.module.css';
import { becameOf, type RemovedRow, removedRows } from './removed-rows';
import * as say from './removed-words';
import { useOriginal } from './use-inspected';

export interface RemovedBlocksProps {
  readonly article: Article;
  readonly text: Text;
  readonly db: ArchiveDatabase;
  readonly host: Pick<HostCalls, 'originalInfo'>;
  readonly onClose: () => void;
}
type Removed = Extract<RemovedRow, { kind: 'removed' }>;

/** The text with every block that was taken out of it, where it stood, and why. Escape goes back to the text. */
export function RemovedBlocks({ article, text, db, host, onClose }: RemovedBlocksProps) {
  const { name, kept } = useOriginal(db, host, article.original);
  const [only, setOnly] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const rows = useMemo(() => removedRows(text).map((row, place) => ({ row, place })), [text]);
  const shown = only ? rows.filter(({ row }) => row.kind === 'removed') : rows;
  const removed = text.removed.reduce((sum, { blocks }) => sum + blocks.length, 0);
  // Whoever came by key goes on by key.
  useEffect(() => pane.current?.focus(), []);
  return (
    <section
      className={styles.pane}
      aria-label={say.removedTitle}
      ref={pane}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={styles.head}>
        <IconButton label={say.backToText} keys={['R']} onPress={onClose}>
          <ArrowLeft size={16} strokeWidth={1.5} />
        </IconButton>
        <h1>{say.removedTitle}</h1>
        <span className={styles.count}>{say.removedOf(removed, removed + text.blocks.length)}</span>
        <span className={styles.space} />
        <Choice only={only} onOnly={setOnly} />
      </header>
      <p className={styles.about}>
        <bdi className={styles.title}>{article.title}</bdi>
        <bdi dir="ltr">{originalLine(name, kept?.bytes ?? null)}</bdi>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroller} tabIndex={0} aria-label={article.title}>
        {removed === 0 && <p className={styles.nothing}>{say.nothingRemoved}</p>}
        <ol>
          {shown.map(({ row, place }) =>
            row.kind === 'kept' ? (
              <KeptRow key={place} row={row} lang={article.lang} />
            ) : (
              <RemovedBlock key={place} row={row} article={article} />
            ),
          )}
        </ol>
      </section>
    </section>
  );
}
function Choice({ only, onOnly }: { readonly only: boolean; readonly onOnly: (only: boolean) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{say.show}</legend>
      {([false, true] as const).map((value) => (
        <label key={String(value)}>
          <input type="radio" name={name} checked={only === value} onChange={() => onOnly(value)} />
          {value ? say.removedOnly : say.inPlace}
        </label>
      ))}
    </fieldset>
  );
}
function KeptRow({ row, lang }: { readonly row: Extract<RemovedRow, { kind: 'kept' }>; readonly lang: string }) {
  const { block, statement } = row;
  return (
    <li className={styles.row} data-kind="kept">
      <span className={styles.number}>{statement ? (block.label ?? statement) : ''}</span>
      <p className={styles.text} dir={block.dir ?? 'auto'} lang={(block.lang ?? lang) || undefined} title={block.text}>
        {block.text}
      </p>
      <p className={styles.why}>{say.kept}</p>
    </li>
  );
}
function RemovedBlock({ row, article }: { readonly row: Removed; readonly article: Article }) {
  const became = becameOf(row, article);
  return (
    <li className={styles.row} data-kind="removed">
      <span className={styles.sign} aria-hidden="true" />
      <div className={styles.text}>
        <span className={styles.unseen}>{say.removedHere}</span>
        <RemovedText blocks={row.blocks} lang={article.lang} />
      </div>
      <div className={styles.why}>
        <h2>{say.ruleName(row.rule)}</h2>
        <p>{say.ruleReason(row.rule)}</p>
        {became.length > 0 && (
          <p>
            {say.usedAs} <b>{became.map((field) => fieldNames[field]).join(', ')}</b>
          </p>
        )}
      </div>
    </li>
  );
}
function RemovedText({ blocks, lang }: { readonly blocks: Removed['blocks']; readonly lang: string }) {
  return blocks.map((block, place) => (
    // The blocks of a text never change, and two may be equal.
    <p key={place} dir={block.dir ?? 'auto'} lang={(block.lang ?? lang) || undefined} data-kind={block.kind}>
      <del>{block.text}</del>
    </p>
  ));
}
