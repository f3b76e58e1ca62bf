import { CircleHelp } from 'lucide-react';
import { Fragment, type MouseEvent } from 'react';
import { showDate } from '../../archive/show-date';
import type { AnnotationRow } from '../../indexing/annotation-columns';
import { TagName } from '../../ui/tag-name';
import { TagSwatch } from '../../ui/tag-swatch';
import type { TagChoice } from '../offer-tags';
import styles from './annotation-item.module.css';
import { Cell } from './cell';
import { CheckMark } from './check-mark';
import { less, more, needsReview, untitled } from './words';

/** More characters than four lines hold, at their widest; so many are always cut, and fewer never. */
const LONG = 400;

interface AnnotationItemProps {
  /** Not fetched yet: the row keeps its place, blank. */
  readonly row: AnnotationRow | null | undefined;
  readonly tags: ReadonlyMap<string, TagChoice>;
  readonly isChosen: boolean;
  readonly isUnfolded: boolean;
  /** Says where the quote comes from, where the head does not. */
  readonly showsArticle: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
  readonly onUnfold: () => void;
}
/** A click with a key held chooses; it does not open. */
function alone(act: () => void) {
  return (event: MouseEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    act();
  };
}
/** An annotation in the list: statement, quote, note and tags. */
export function AnnotationItem(props: AnnotationItemProps) {
  const { row, tags, isChosen, isUnfolded, showsArticle, onToggle, onOpen, onUnfold } = props;
  if (!row) return <Cell className={styles.row} />;
  const lang = row.lang || undefined;
  const isLong = Math.max(row.quote.length, row.note.length) > LONG;
  const cut = (text: string): true | undefined => (!isUnfolded && text.length > LONG) || undefined;
  const about = [showDate(row.date, 'short'), row.source].filter((part) => part !== '');
  return (
    <div className={styles.row} role="presentation">
      <CheckMark checked={isChosen ? 'all' : 'none'} onPress={onToggle} />
      <Cell className={styles.statement}>{row.statements}</Cell>
      <Cell className={styles.passage}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, Enter among them */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the row is what a screen reader hears */}
        <div className={styles.quote} dir="auto" lang={lang} data-cut={cut(row.quote)} onClick={alone(onOpen)}>
          {row.quote}
        </div>
        {row.note !== '' && (
          <div className={styles.note} dir="auto" data-cut={cut(row.note)}>
            {row.note}
          </div>
        )}
        {isLong && (
          // Arrow Right and Left are the keys for it; a screen reader hears the whole quote in any case.
          <span className={styles.more} aria-hidden="true" onClick={alone(onUnfold)}>
            {isUnfolded ? less : more}
          </span>
        )}
        {row.state === 'review' && (
          <div className={styles.review}>
            <CircleHelp size={16} strokeWidth={1.5} aria-hidden="true" />
            {needsReview}
          </div>
        )}
        {showsArticle && (
          <div className={styles.about} title={row.title}>
            <bdi lang={lang}>{row.title || untitled}</bdi>
            {about.map((part) => (
              <Fragment key={part}>
                {' · '}
                <bdi>{part}</bdi>
              </Fragment>
            ))}
          </div>
        )}
      </Cell>
      <Cell className={styles.tags}>
        {row.tags
          .flatMap((id) => tags.get(id) ?? [])
          .map(({ id, path, hue }) => (
            <span key={id} className={styles.tag}>
              <TagSwatch hue={hue} />
              <TagName path={path} hue={hue} />
            </span>
          ))}
      </Cell>
    </div>
  );
}
