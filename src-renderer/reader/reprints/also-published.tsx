import styles from './also-published.module.css';
import { nameOf, type Relative } from './relatives-of';
import * as say from './reprint-words';

export interface AlsoPublishedProps {
  /** The title of the article that is read. */
  readonly title: string;
  /** In the order of their publication. */
  readonly relatives: readonly Relative[];
  readonly onOpen: (article: string) => void;
  /** Shows all of them. */
  readonly onMore: () => void;
}
/** Where else the statement was published. Its one line keeps its height also while nothing is known: the text never moves. */
export function AlsoPublished({ title, relatives, onOpen, onMore }: AlsoPublishedProps) {
  const [first, ...others] = relatives;
  return (
    <p className={styles.line} dir="ltr">
      {first && (
        <span className={styles.first}>
          {say.alsoPublished(nameOf(first, title).kind)}{' '}
          <button type="button" className={styles.link} title={first.title} onClick={() => onOpen(first.id)}>
            <bdi>{say.quoted(nameOf(first, title))}</bdi>
          </button>
          {say.onDate(first.date)}
          {others.length === 0 ? '.' : ', '}
        </span>
      )}
      {others.length > 0 && (
        <span>
          {say.and}{' '}
          <button type="button" className={styles.link} aria-label={say.showMore(others.length)} onClick={onMore}>
            {say.more(others.length)}
          </button>
          .
        </span>
      )}
    </p>
  );
}
