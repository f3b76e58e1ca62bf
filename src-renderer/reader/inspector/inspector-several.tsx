import type { Ref } from 'react';
import type { Change } from '#contract/change';
import type { Article } from '../../archive/rows';
import { commonArticle, commonOrigin, countValues, isShared } from './common-article';
import { editArticle } from './edit-article';
import styles from './inspector.module.css';
import { InspectorFieldRow } from './inspector-field';
import { INSPECTOR_FIELDS } from './inspector-fields';
import { InspectorPane } from './inspector-pane';
import * as say from './inspector-words';

interface InspectorSeveralProps {
  readonly articles: readonly [Article, ...Article[]];
  /** Resolves to whether it was recorded. */
  readonly onRecord: (changes: readonly Change[]) => Promise<boolean>;
  readonly onClose: () => void;
  readonly paneRef?: Ref<HTMLElement>;
}
/** What several articles have in common, to be corrected in all of them at once. */
export function InspectorSeveral({ articles, onRecord, onClose, paneRef }: InspectorSeveralProps) {
  const fields = INSPECTOR_FIELDS.filter(isShared);
  const common = commonArticle(articles, fields);
  return (
    <InspectorPane onClose={onClose} paneRef={paneRef}>
      <section className={styles.section}>
        <h3>{say.severalArticles(articles.length)}</h3>
        <p className={styles.all}>{say.changesAll}</p>
        <dl>
          {fields.map((field) => {
            const values = countValues(articles, field.name);
            return (
              <InspectorFieldRow
                key={field.name}
                field={field}
                article={common}
                values={values}
                origin={values > 1 ? '' : commonOrigin(articles, field.name)}
                onSave={(patch) => onRecord(articles.flatMap((article) => editArticle(article, patch)))}
              />
            );
          })}
        </dl>
      </section>
    </InspectorPane>
  );
}
