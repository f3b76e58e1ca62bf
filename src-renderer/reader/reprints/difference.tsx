import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Article } from '../../archive/rows';
import { showDate } from '../../archive/show-date';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { pressedKey } from '../../ui/pressed-key';
import { SelectField } from '../../ui/select-field';
import { type ComparedPart, countChanges, foldRuns, statementsIn } from './compared-rows';
import styles from './difference.module.css';
import { DifferenceRow, type DifferenceSide } from './difference-row';
import { nameOf, type Relative, siteOf } from './relatives-of';
import * as say from './reprint-words';
import type { Difference as Found } from './use-difference';
import { useGrowing } from './use-growing';

export interface DifferenceProps {
  /** The article that is open in the reader, and the one that it is compared with. */
  readonly open: Article;
  readonly other: Article;
  /** The two in the order of their publication. */
  readonly earlier: Article;
  readonly later: Article;
  readonly found: Found;
  /** What else the open article can be compared with. */
  readonly relatives: readonly Relative[];
  readonly onOther: (article: string) => void;
  readonly onOpen: (article: string) => void;
  readonly onClose: () => void;
  /** Keys that go to the next and to the previous change, as `pressedKey` names them; the caps are those that are shown. */
  readonly keys: Readonly<
    Record<'next' | 'previous', { readonly keys: readonly string[]; readonly caps: readonly string[] }>
  >;
}
/** Parts that are drawn at once: more would hold up the window. */
const STEP = 40;
const ICON = { size: 16, strokeWidth: 1.5 } as const;

/** How two articles that are one statement differ, beside each other. Escape goes back to the text. */
export function Difference(props: DifferenceProps) {
  const { open, other, earlier, later, found, onClose, keys } = props;
  const rows = found.state === 'here' ? found.rows : null;
  const parts = useMemo(() => foldRuns(rows ?? []), [rows]);
  const changes = useMemo(
    () => parts.flatMap(({ kind }, place) => (kind === 'run' || kind === 'same' ? [] : [place])),
    [parts],
  );
  // From 1; 0 before one has gone to the first.
  const [change, setChange] = useState(0);
  const current = changes[change - 1] ?? -1;
  const shown = useGrowing(parts.length, STEP, current + STEP, parts);
  const scroller = useRef<HTMLElement>(null);
  const currentRow = useRef<HTMLLIElement>(null);
  // Whoever came by key goes on by key.
  useEffect(() => scroller.current?.focus(), []);
  useEffect(() => setChange(0), [parts]);
  useEffect(() => {
    if (current < 0) return;
    currentRow.current?.focus({ preventScroll: true });
    currentRow.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const go = (by: 1 | -1): void => setChange((at) => Math.min(changes.length, Math.max(1, at + by)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = pressedKey(event);
    if (event.key === 'Escape') onClose();
    else if (keys.next.keys.includes(key)) go(1);
    else if (keys.previous.keys.includes(key)) go(-1);
    else return;
    event.preventDefault();
  };
  const file = props.relatives.find(({ id }) => id === other.id)?.file ?? '';
  const sides = useMemo(() => {
    const side = (article: Article, beside: Article): DifferenceSide =>
      sideOf(article, beside, article.id === other.id ? file : '');
    return [side(earlier, later), side(later, earlier)] as const;
  }, [earlier, later, other, file]);
  return (
    <section className={styles.pane} aria-label={say.differenceTitle} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <IconButton label={say.backToText} keys={['Esc']} onPress={onClose}>
          <ArrowLeft {...ICON} />
        </IconButton>
        <h1>{say.differenceTitle}</h1>
        <span className={styles.count} role="status">
          {rows && say.summary(countChanges(rows))}
        </span>
        <span className={styles.space} />
        {changes.length > 0 && <span className={styles.count}>{say.changeOf(change, changes.length)}</span>}
        <IconButton
          label={say.previousChange}
          keys={keys.previous.caps}
          isDisabled={change <= 1}
          onPress={() => go(-1)}
        >
          <ChevronUp {...ICON} />
        </IconButton>
        <IconButton
          label={say.nextChange}
          keys={keys.next.caps}
          isDisabled={change >= changes.length}
          onPress={() => go(1)}
        >
          <ChevronDown {...ICON} />
        </IconButton>
      </header>
      {props.relatives.length > 1 && (
        <div className={styles.others}>
          <SelectField
            label={say.otherText}
            choices={props.relatives.map((relative) => ({
              id: relative.id,
              name: say.choiceName(nameOf(relative, open.title), relative),
            }))}
            selected={other.id}
            onSelect={props.onOther}
          />
        </div>
      )}
      <div className={styles.titles}>
        {[earlier, later].map((article) => (
          <Title
            key={article.id}
            article={article}
            file={article.id === other.id && article.title === open.title ? file : ''}
            isOpen={article.id === open.id}
            onOpen={props.onOpen}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroller} ref={scroller} tabIndex={0} aria-label={say.bothTexts}>
        {found.state === 'missing' && <p className={styles.said}>{say.textMissing}</p>}
        {found.state === 'asked' && <p className={styles.waiting}>{say.comparing}</p>}
        <ol data-long={parts.length > STEP || undefined}>
          {parts
            .slice(0, shown)
            .map((part, place) =>
              part.kind === 'run' ? (
                <Run key={place} part={part} sides={sides} />
              ) : (
                <DifferenceRow
                  key={place}
                  row={part}
                  earlier={sides[0]}
                  later={sides[1]}
                  isCurrent={place === current}
                  rowRef={place === current ? currentRow : undefined}
                />
              ),
            )}
        </ol>
      </section>
    </section>
  );
}
/** A text is called the same here and where it was chosen. */
function sideOf(article: Article, beside: Article, file: string): DifferenceSide {
  const { title, date, lang } = article;
  return { name: say.choiceName(nameOf({ site: siteOf(article), title, file }, beside.title), { date }), lang };
}
interface TitleProps extends Pick<DifferenceProps, 'onOpen'> {
  readonly article: Article;
  /** What tells it from the other text where neither its site nor its title does. */
  readonly file: string;
  readonly isOpen: boolean;
}
function Title({ article, file, isOpen, onOpen }: TitleProps) {
  const about = [siteOf(article) || file, showDate(article.date, 'long'), isOpen ? say.openHere : ''];
  return (
    <div className={styles.title}>
      <Button kind="link" onPress={() => onOpen(article.id)}>
        <bdi dir="auto" lang={article.lang || undefined}>
          {article.title}
        </bdi>
      </Button>
      <p>
        <bdi>{about.filter((part) => part !== '').join(' · ')}</bdi>
      </p>
    </div>
  );
}
interface RunProps {
  readonly part: Extract<ComparedPart, { kind: 'run' }>;
  readonly sides: readonly [DifferenceSide, DifferenceSide];
}
/** Rows in which no word differs, folded until one wants to see them. */
function Run({ part, sides: [earlier, later] }: RunProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = useGrowing(part.rows.length, STEP, 0, isOpen);
  const id = useId();
  const statements = part.rows.reduce((sum, row) => sum + statementsIn(row), 0);
  return (
    <li className={styles.run}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
        {say.same(statements)}
      </button>
      {isOpen && (
        <ol id={id}>
          {part.rows.slice(0, shown).map((row, place) => (
            <DifferenceRow key={place} row={row} earlier={earlier} later={later} isCurrent={false} />
          ))}
        </ol>
      )}
    </li>
  );
}
