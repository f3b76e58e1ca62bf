import { Undo2 } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { HostCalls } from '#contract/calls';
import type { ArchiveDatabase } from '../../archive/archive-database';
import type { Article, Text } from '../../archive/rows';
import { Button } from '../../ui/button';
import { Unseen } from '../../ui/unseen';
import { fieldNames, originalLine } from '../inspector/inspector-words';
import { type Look, LooksPane } from '../looks-pane';
import { useOriginal } from '../use-inspected';
import styles from './removed-blocks.module.css';
import { becameOf, type RemovedRow, removedRows } from './removed-rows';
import * as say from './removed-words';
import { useBlocksPutBack } from './use-blocks-put-back';
import { usePuttingBack } from './use-putting-back';

export interface RemovedBlocksProps {
  readonly article: Article;
  readonly text: Text;
  readonly db: ArchiveDatabase;
  readonly host: Pick<HostCalls, 'originalInfo'>;
  /** Puts a run of removed blocks back, by its place in the text's list; resolves to whether it was done. */
  readonly onPutBack: (run: number) => Promise<boolean>;
  readonly look: Exclude<Look, 'original'>;
  readonly onLook: (look: Look) => void;
  /** The key that goes back. */
  readonly keys: readonly string[];
  readonly onClose: () => void;
}
type Removed = Extract<RemovedRow, { kind: 'removed' }>;

/** The text with every block that was taken out of it, where it stood, and why. Escape goes back to the text. */
export function RemovedBlocks(props: RemovedBlocksProps) {
  const { article, text, db, host, onPutBack, look, onLook, keys, onClose } = props;
  const { name, kept } = useOriginal(db, host, article);
  const pane = useRef<HTMLElement>(null);
  const back = useBlocksPutBack(db, article, text);
  const rows = useMemo(() => removedRows(text, back).map((row, place) => ({ row, place })), [text, back]);
  const shown = look === 'removed-only' ? rows.filter(({ row }) => row.kind === 'removed') : rows;
  const removed = text.removed.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const onPress = usePuttingBack(pane, text, onPutBack);
  return (
    <LooksPane
      look={look}
      onLook={onLook}
      name={say.removedTitle}
      count={say.removedOf(removed, removed + text.blocks.length)}
      keys={keys}
      title={article.title}
      about={originalLine(name, kept?.bytes ?? null)}
      onClose={onClose}
      paneRef={pane}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroller} data-scrolls tabIndex={0} aria-label={article.title}>
        {removed === 0 && <p className={styles.nothing}>{say.nothingRemoved}</p>}
        <ol>
          {shown.map(({ row, place }) =>
            row.kind === 'kept' ? (
              <KeptRow key={place} place={place} row={row} lang={article.lang} />
            ) : (
              <RemovedBlock
                key={place}
                place={place}
                row={row}
                article={article}
                onPutBack={() => onPress(row.run, place)}
              />
            ),
          )}
        </ol>
      </section>
    </LooksPane>
  );
}
interface KeptRowProps {
  /** Where the row stands among all rows. */
  readonly place: number;
  readonly row: Extract<RemovedRow, { kind: 'kept' }>;
  readonly lang: string;
}
function KeptRow({ place, row, lang }: KeptRowProps) {
  const { block, statement } = row;
  return (
    <li className={styles.row} data-kind="kept" data-place={place} tabIndex={-1}>
      <span className={styles.number}>{statement ? (block.label ?? statement) : ''}</span>
      <p className={styles.text} dir={block.dir ?? 'auto'} lang={(block.lang ?? lang) || undefined} title={block.text}>
        {block.text}
      </p>
      <p className={styles.why}>{row.backFrom === '' ? say.kept : say.wasPutBack(row.backFrom)}</p>
    </li>
  );
}
interface RemovedBlockProps {
  readonly place: number;
  readonly row: Removed;
  readonly article: Article;
  readonly onPutBack: () => void;
}
function RemovedBlock({ place, row, article, onPutBack }: RemovedBlockProps) {
  const became = becameOf(row, article);
  return (
    <li className={styles.row} data-kind="removed" data-place={place}>
      <span className={styles.sign} aria-hidden="true" />
      <div className={styles.text}>
        <Unseen>{say.removedHere}</Unseen>
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
      <div className={styles.act}>
        <Button
          size="small"
          icon={<Undo2 size={16} strokeWidth={1.5} />}
          aria-label={say.putBackRule(row.rule)}
          onPress={onPutBack}
        >
          {say.putBack}
        </Button>
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
