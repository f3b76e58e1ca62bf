import type { ReactNode } from 'react';
import { languageName } from '../archive/language-name';
import { dateSharpness, showDate } from '../archive/show-date';
import { TagName } from '../ui/tag-name';
import { TagSwatch } from '../ui/tag-swatch';
import type { MarkTag } from './mark';
import styles from './reader.module.css';
import { VersionNotes } from './version-notes';
import * as say from './words';

/** What stands over the text. Empty strings are left out. */
export interface ReaderArticle {
  readonly title: string;
  /** EDTF */
  readonly date: string;
  readonly source: string;
  readonly republishedFrom: string;
  /** The text itself says that it was first published at its source. */
  readonly saysSource: boolean;
  /** BCP 47 */
  readonly lang: string;
  readonly type: string;
  readonly category: string;
  readonly words: number;
  readonly tags: readonly MarkTag[];
  /** Since when a newer version of the text waits, in milliseconds since 1970; 0 where none does. */
  readonly newerSince: number;
  /** How many annotations stand on other versions of the text. */
  readonly elsewhere: number;
}
export interface ArticleHeadProps {
  readonly article: ReaderArticle;
  readonly statements: number;
  /** How many annotations stand on this text. */
  readonly annotations: number;
  readonly onShowNewer: () => void;
  /** Where else it was published. */
  readonly also?: ReactNode;
  /** Shows "+ tag". */
  readonly onAddTag?: () => void;
}
/** Title, where and when it was published, what it is, and its own tags. The lines about it are in the app's language. */
export function ArticleHead({ article, statements, annotations, onShowNewer, also, onAddTag }: ArticleHeadProps) {
  const date = showDate(article.date, 'long') || say.noDate;
  const exactness = say.exactness(/[~?%]$/.test(article.date) ? 'none' : dateSharpness(article.date));
  const facts = [
    say.sentenceCase(article.type),
    article.lang && languageName(article.lang),
    say.statements(statements),
    say.words(article.words),
    article.category,
  ];
  return (
    <header className={styles.head}>
      <h1 className={styles.title} dir="auto">
        {article.title}
      </h1>
      <p className={styles.published} dir="ltr">
        {date} {exactness && <span>({exactness})</span>}
        {article.source ? (
          <>
            {' · '}
            {article.saysSource && `${say.publishedOn} `}
            <bdi className={article.republishedFrom && styles.source}>{article.source}</bdi>
          </>
        ) : (
          article.republishedFrom && <> · {article.republishedFrom}</>
        )}
      </p>
      <p className={styles.facts} dir="ltr">
        {facts.filter((fact) => fact !== '').join(' · ')}
      </p>
      <VersionNotes {...{ annotations, onShowNewer }} newerSince={article.newerSince} elsewhere={article.elsewhere} />
      {(article.tags.length > 0 || onAddTag) && (
        <p className={styles.tags} dir="ltr">
          {article.tags.map(({ path, hue }) => (
            <span key={path} className={styles.tag}>
              <TagSwatch hue={hue} /> <TagName path={path} hue={hue} />
            </span>
          ))}
          {onAddTag && (
            <button type="button" className={styles.addTag} onClick={onAddTag}>
              {say.addTag}
            </button>
          )}
        </p>
      )}
      {also}
    </header>
  );
}
