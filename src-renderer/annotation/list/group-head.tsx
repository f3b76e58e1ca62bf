import { showDate, showMonth } from '../../archive/show-date';
import type { AnnotationGrouping } from '../../indexing/annotation-columns';
import type { LibraryRow } from '../../indexing/library';
import { Count } from '../../ui/count';
import { TagName } from '../../ui/tag-name';
import { TagSwatch } from '../../ui/tag-swatch';
import { Unseen } from '../../ui/unseen';
import type { TagChoice } from '../offer-tags';
import { type Checked, CheckMark } from './check-mark';
import styles from './group-head.module.css';
import { chosenOf, untagged, untitled } from './words';

interface GroupHeadProps {
  readonly by: AnnotationGrouping;
  readonly group: string;
  /** How many annotations it has, and how many of them are chosen. */
  readonly count: number;
  readonly chosen: number;
  /** Of the article, where the list is by article; not fetched yet: blank. */
  readonly article: LibraryRow | null | undefined;
  readonly tag: TagChoice | undefined;
  readonly onToggle: () => void;
}
function Name({ by, group, article, tag }: Pick<GroupHeadProps, 'by' | 'group' | 'article' | 'tag'>) {
  if (by === 'date') return <span className={styles.name}>{showMonth(group)}</span>;
  if (by === 'article')
    return (
      <bdi className={styles.name} dir="auto" lang={article?.lang || undefined} title={article?.title}>
        {article && (article.title || untitled)}
      </bdi>
    );
  if (!tag) return <span className={styles.name}>{untagged}</span>;
  return (
    <span className={styles.tag}>
      <TagSwatch hue={tag.hue} />
      <TagName path={tag.path} hue={tag.hue} />
    </span>
  );
}
/** The line above a group: what its annotations share, and a box that takes all of them. */
export function GroupHead(props: GroupHeadProps) {
  const { by, count, chosen, article, onToggle } = props;
  const checked: Checked = chosen === 0 ? 'none' : chosen === count ? 'all' : 'some';
  const about = article ? [showDate(article.date, 'short'), article.source].filter((part) => part).join(' · ') : '';
  return (
    <div className={styles.head}>
      <CheckMark checked={checked} onPress={onToggle} />
      <Name {...props} />
      {checked === 'some' && <Unseen>{chosenOf(chosen, count)}</Unseen>}
      <span className={styles.about}>{by === 'article' ? about : <Count value={count} />}</span>
    </div>
  );
}
