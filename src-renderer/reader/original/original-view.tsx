import { lazy, Suspense, useCallback, useRef } from 'react';
import type { HostCalls, NotShown, OriginalLook } from '#contract/calls';
import type { ArchiveDatabase } from '../../archive/archive-database';
import type { Article, Text } from '../../archive/rows';
import { Button } from '../../ui/button';
import { originalLine } from '../inspector/inspector-words';
import { type Look, LooksPane } from '../looks-pane';
import { type Original, useLook, useOriginal } from '../use-inspected';
import { OriginalText } from './original-text';
import styles from './original-view.module.css';
import * as say from './original-words';

/** Drawn by a library of 2 MB, which is loaded with the first PDF that is looked at. */
const OriginalPdf = lazy(async () => ({ default: (await import('./original-pdf')).OriginalPdf }));

export interface OriginalViewProps {
  readonly article: Article;
  readonly text: Text | null;
  /** The statement at the top of the reader: its page is shown first. */
  readonly statement: number;
  readonly db: ArchiveDatabase;
  readonly host: Pick<HostCalls, 'originalInfo' | 'viewOriginal' | 'originalPiece'>;
  readonly onLook: (look: Look) => void;
  /** Shows the file in its folder, where the host can. */
  readonly onShowFile?: () => void;
  /** The key that goes back. */
  readonly keys: readonly string[];
  readonly onClose: () => void;
}
/** The original of an article in the reader's place: its raw text, its page in a closed frame, or its pages beside its text. */
export function OriginalView(props: OriginalViewProps) {
  const { article, db, host, onLook, onShowFile, keys, onClose } = props;
  const original = useOriginal(db, host, article);
  const answer = useLook(host, article, original.file);
  const pane = useRef<HTMLElement>(null);
  return (
    <LooksPane
      look="original"
      onLook={onLook}
      name={say.originalTitle}
      keys={keys}
      title={article.title}
      about={originalLine(original.name, article.member === '' ? (original.kept?.bytes ?? null) : null)}
      aside={
        onShowFile && (
          <Button kind="link" size="small" onPress={onShowFile}>
            {say.showInFolder}
          </Button>
        )
      }
      onClose={onClose}
      paneRef={pane}
    >
      {answer === null && (
        <p className={styles.said} role="status">
          {say.reading}
        </p>
      )}
      {answer?.ok && <Shown {...props} look={answer.value} original={original} />}
      {answer?.ok === false && <NotThere reason={answer.reason} />}
    </LooksPane>
  );
}
function NotThere({ reason }: { readonly reason: NotShown }) {
  return (
    <p className={styles.said} role="alert">
      {say.notShown(reason)}
    </p>
  );
}
function Shown(props: OriginalViewProps & { readonly look: OriginalLook; readonly original: Original }) {
  const { article, text, statement, host, look, original } = props;
  const read = useCallback(
    async (from: number, bytes: number): Promise<Uint8Array> => {
      const piece = await host.originalPiece(article.id, from, bytes);
      if (!piece.ok) throw new Error(piece.reason);
      return piece.value;
    },
    [host, article.id],
  );
  switch (look.kind) {
    case 'text':
      return <OriginalText text={look.text} name={original.name} lang={article.lang} />;
    case 'page':
      return (
        <>
          <p className={styles.remark}>{say.pageAsSaved}</p>
          {/* No token at all: no script, no form, no new window, no navigation of ours, an origin of its own. */}
          <iframe className={styles.page} sandbox="" srcDoc={look.markup} title={say.pageName} />
        </>
      );
    case 'pdf':
      return (
        <Suspense fallback={<p className={styles.said}>{say.reading}</p>}>
          <OriginalPdf bytes={look.bytes} read={read} text={text} statement={statement} lang={article.lang} />
        </Suspense>
      );
    case 'none':
      return (
        <div className={styles.said}>
          <p>{say.noPages}</p>
          {original.kept && (
            <p>
              {say.keptAt} <bdi dir="ltr">{original.kept.path}</bdi>
            </p>
          )}
        </div>
      );
  }
}
