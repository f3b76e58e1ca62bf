import { showDate } from '../../archive/show-date';
import { Button } from '../../ui/button';
import { nameOf, type Relative } from '../reprints/relatives-of';
import * as say from '../reprints/reprint-words';
import styles from './inspector.module.css';

export interface InspectorReprintsProps {
  /** The title of the article that is read. */
  readonly title: string;
  readonly relatives: readonly Relative[];
  readonly onOpen: (article: string) => void;
  readonly onCompare: (article: string) => void;
}
/** The articles that are the same statement: where and when each was published, to open and to compare. */
export function InspectorReprints({ title, relatives, onOpen, onCompare }: InspectorReprintsProps) {
  return (
    <ul>
      {relatives.map((relative) => {
        const { name, kind } = nameOf(relative, title);
        const date = showDate(relative.date, 'short');
        return (
          <li key={relative.id} className={styles.reprint}>
            <div>
              <button
                type="button"
                className={styles.value}
                title={say.openArticle}
                onClick={() => onOpen(relative.id)}
              >
                <bdi dir="auto">{name}</bdi>
                {date && <i> {date}</i>}
                {kind !== 'title' && relative.title !== title && (
                  <bdi className={styles.reprintTitle} dir="auto" lang={relative.lang || undefined}>
                    {relative.title}
                  </bdi>
                )}
              </button>
            </div>
            <Button
              kind="link"
              size="small"
              aria-label={say.compareWith([name, date])}
              onPress={() => onCompare(relative.id)}
            >
              {say.compare}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
