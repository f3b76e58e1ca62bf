import { useRef } from 'react';
import type { Version } from '#text/article-history';
import type { Article, Text } from '../../archive/rows';
import { Button } from '../../ui/button';
import styles from './inspector.module.css';
import * as say from './inspector-words';

interface InspectorVersionsProps {
  readonly article: Article;
  /** Oldest first. */
  readonly versions: readonly Version[];
  /** The texts that are here, by id. */
  readonly texts: ReadonlyMap<string, Pick<Text, 'extractor' | 'words'>>;
  /** Resolves to whether it is shown now. */
  readonly onShow: (version: Version) => Promise<boolean>;
}
/** Every text that the article has had, oldest first; each can be shown. */
export function InspectorVersions({ article, versions, texts, onShow }: InspectorVersionsProps) {
  const list = useRef<HTMLUListElement>(null);
  const show = async (version: Version): Promise<void> => {
    // The button goes with the showing; what it stood in stays.
    if (await onShow(version)) list.current?.focus();
  };
  return (
    <ul ref={list} tabIndex={-1} className={styles.versions} aria-label={say.sections.versions}>
      {versions.map((version) => {
        const text = texts.get(version.text);
        const isShown = version.text === article.text;
        return (
          <li key={version.text} className={styles.row}>
            <span className={styles.number}>{version.number}</span>
            <div className={styles.fact}>
              {say.versionLine(version, text?.extractor ?? '')}
              <p className={styles.said}>
                {text && `${say.versionText(text)} · `}
                {isShown ? (
                  say.shownNow
                ) : (
                  <Button
                    kind="link"
                    size="small"
                    isDisabled={!text}
                    aria-label={say.showVersion(version.number)}
                    onPress={() => void show(version)}
                  >
                    {say.show}
                  </Button>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
