import { type ReactNode, type Ref, useMemo } from 'react';
import type { HostCalls } from '#contract/calls';
import type { Change } from '#contract/change';
import { encodingChosen } from '#text/extractor-name';
import type { ArchiveDatabase } from '../../archive/archive-database';
import type { Article, Text } from '../../archive/rows';
import { Button } from '../../ui/button';
import { countRemoved } from '../removed/removed-rows';
import { blocksRemoved, ruleName } from '../removed/removed-words';
import type { Relative } from '../reprints/relatives-of';
import { reprints } from '../reprints/reprint-words';
import { showVersion } from '../show-version';
import { useHistory, useOriginal, useTexts } from '../use-inspected';
import { editArticle } from './edit-article';
import styles from './inspector.module.css';
import { InspectorFieldRow } from './inspector-field';
import { INSPECTOR_FIELDS, originOf } from './inspector-fields';
import { InspectorPane } from './inspector-pane';
import { InspectorReadAs } from './inspector-read-as';
import { InspectorReprints } from './inspector-reprints';
import { InspectorVersions } from './inspector-versions';
import * as say from './inspector-words';

export interface InspectorProps {
  readonly article: Article;
  /** Null while it is read, or while its file has not arrived. */
  readonly text: Text | null;
  /** How many annotations stand on this text. */
  readonly annotations: number;
  /** Its reprints and versions in the order of their publication. */
  readonly relatives: readonly Relative[];
  readonly onOpen: (article: string) => void;
  readonly onCompare: (article: string) => void;
  readonly db: ArchiveDatabase;
  readonly host: Pick<HostCalls, 'originalInfo' | 'readAgain' | 'changesOf'>;
  /** The writer of this installation. */
  readonly me: string;
  /** Resolves to whether it was recorded. */
  readonly onRecord: (changes: readonly Change[]) => Promise<boolean>;
  readonly onShowRemoved: () => void;
  /** Shows the original in the reader's place. */
  readonly onViewOriginal: () => void;
  /** Shows the kept original in its folder; without it, its path is shown. */
  readonly onShowOriginal?: () => void;
  readonly onClose: () => void;
  readonly paneRef?: Ref<HTMLElement>;
}
/** All that is known about an article and its file: every fact with where it comes from, to be corrected in place. */
export function Inspector(props: InspectorProps) {
  const { article, text, annotations, db, host, me, onRecord, onShowRemoved, onClose, paneRef } = props;
  const { relatives, onOpen, onCompare } = props;
  const history = useHistory(host, article);
  const texts = useTexts(db, article.texts);
  const corrected = useMemo(() => new Set(history?.corrections.keys()), [history]);
  const versions = history?.versions ?? [];
  return (
    <InspectorPane onClose={onClose} paneRef={paneRef}>
      <Section name={say.sections.article}>
        <dl>
          {INSPECTOR_FIELDS.map((field) => (
            <InspectorFieldRow
              key={`${article.id} ${field.name}`}
              field={field}
              article={article}
              origin={originOf(field, article, history?.corrections.get(field.name), me)}
              onSave={(patch) => onRecord(editArticle(article, patch))}
            />
          ))}
        </dl>
      </Section>
      {relatives.length > 0 && (
        <Section name={reprints} aside={String(relatives.length)}>
          <InspectorReprints title={article.title} {...{ relatives, onOpen, onCompare }} />
        </Section>
      )}
      <Section name={say.sections.original}>
        <OriginalFile {...props} encoding={encodingChosen(text?.extractor ?? '')} />
        <InspectorReadAs key={article.id} {...{ article, host, corrected, annotations, onRecord }} />
      </Section>
      {text && <RemovedSection text={text} onShow={onShowRemoved} />}
      <Section name={say.sections.versions}>
        <InspectorVersions
          article={article}
          versions={versions}
          texts={texts}
          onShow={(version) => onRecord(showVersion(article, version, versions, corrected))}
        />
      </Section>
    </InspectorPane>
  );
}
function Section(props: { readonly name: string; readonly aside?: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>
        {props.name}
        {props.aside && <span className={styles.aside}>{props.aside}</span>}
      </h3>
      {props.children}
    </section>
  );
}
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd className={styles.fact}>{children}</dd>
    </div>
  );
}
function OriginalFile(props: InspectorProps & { readonly encoding: string }) {
  const { article, db, host, onViewOriginal, onShowOriginal, encoding } = props;
  const { name, kept, isHere } = useOriginal(db, host, article);
  return (
    <>
      <dl>
        {name !== '' && (
          <Fact name={say.file}>
            <bdi dir="ltr">{name}</bdi>
          </Fact>
        )}
        {kept && <Fact name={say.size}>{say.bytes(kept.bytes)}</Fact>}
        {encoding !== '' && <Fact name={say.encoding}>{encoding}</Fact>}
        {kept && !onShowOriginal && (
          <Fact name={say.keptAt}>
            <KeptPath path={kept.path} hash={article.original} />
          </Fact>
        )}
        <div className={styles.hash}>
          <dt>{say.sha256}</dt>
          <dd dir="ltr">
            {groupsOf(article.original).map(({ place, digits }) => (
              <span key={place}>{digits}</span>
            ))}
          </dd>
        </div>
      </dl>
      {!isHere && <p className={styles.missing}>{say.notHere}</p>}
      {kept && (
        <p className={styles.links}>
          <Button kind="link" size="small" onPress={onViewOriginal}>
            {say.showOriginal}
          </Button>
          {onShowOriginal && (
            <Button kind="link" size="small" onPress={onShowOriginal}>
              {say.showInFolder}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
/** Where the original lies. Its name is the hash, which stands below: only its beginning is seen, but all of it is copied. */
function KeptPath({ path, hash }: { readonly path: string; readonly hash: string }) {
  const at = path.lastIndexOf(hash);
  const cut = at < 0 ? path.length : at;
  return (
    <bdi className={styles.path} dir="ltr" title={path}>
      {path.slice(0, cut)}
      <span className={styles.cut}>{path.slice(cut)}</span>
    </bdi>
  );
}
/** Digits of a hash by eight: people compare them in groups. */
function groupsOf(hash: string): { place: number; digits: string }[] {
  return Array.from({ length: Math.ceil(hash.length / 8) }, (_, place) => ({
    place,
    digits: hash.slice(place * 8, place * 8 + 8),
  }));
}
function RemovedSection({ text, onShow }: { readonly text: Text; readonly onShow: () => void }) {
  const counts = [...countRemoved(text)];
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <Section name={say.sections.removed} aside={blocksRemoved(all)}>
      {all === 0 ? (
        <p className={styles.said}>{say.nothingRemoved}</p>
      ) : (
        <>
          <ul>
            {counts.map(([rule, count]) => (
              <li key={rule} className={styles.rule}>
                <span>{ruleName(rule)}</span>
                <span className={styles.aside}>{count}</span>
              </li>
            ))}
          </ul>
          <Button kind="link" size="small" onPress={onShow}>
            {say.showRemoved}
          </Button>
        </>
      )}
    </Section>
  );
}
