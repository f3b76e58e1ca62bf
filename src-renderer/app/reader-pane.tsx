import {
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  Eraser,
  FileText,
  MessageSquareText,
  PanelRight,
  TextSearch,
} from 'lucide-react';
import { type Ref, useMemo } from 'react';
import { marksOf } from '../annotation/marks-of';
import type { TagPath } from '../archive/tag-paths';
import type { Hit } from '../indexing/find-hits';
import type { Span } from '../reader/mark';
import { Reader } from '../reader/reader';
import { AlsoPublished } from '../reader/reprints/also-published';
import type { Relative } from '../reader/reprints/relatives-of';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import { ToggleIconButton } from '../ui/toggle-icon-button';
import { FindBar } from './find-bar';
import type { Commands } from './keys/key-bindings';
import { keepPreferences, usePreferences } from './preferences';
import styles from './reader-pane.module.css';
import type { Opened } from './use-opened';
import { showArticle, useView, useViewOf } from './view-store';
import { chooseArticle, hitOf, noHits, readerPane, statementOf, textNotHere } from './words';

interface ReaderPaneProps {
  readonly opened: Opened | null;
  /** Its reprints and versions. */
  readonly relatives: readonly Relative[];
  readonly hits: readonly Hit[];
  readonly searching: boolean;
  readonly tags: ReadonlyMap<string, TagPath>;
  readonly commands: Commands;
  /** Where the archive lies, for a text that has not arrived. */
  readonly folder: string;
  readonly pending: Span | null;
  readonly onShowNewer: () => void;
  readonly onEdit: (annotation: string) => void;
  readonly paneRef: Ref<HTMLElement>;
  readonly textRef: Ref<HTMLElement>;
}
const ICON = { size: 16, strokeWidth: 1.5 } as const;

function Walk(
  props: Pick<ReaderPaneProps, 'commands' | 'searching'> & { readonly statements: number; readonly hits: number },
) {
  const { commands, searching, statements, hits } = props;
  const { statement, hit } = useViewOf('statement', 'hit');
  const [previous, next] = searching
    ? [commands.previousHit, commands.nextHit]
    : [commands.previousStatement, commands.nextStatement];
  const where = !searching ? statementOf(statement, statements) : hits === 0 ? noHits : hitOf(hit, hits);
  return (
    <>
      <IconButton label={previous.label} keys={previous.caps} onPress={previous.run}>
        <ChevronUp {...ICON} />
      </IconButton>
      <IconButton label={next.label} keys={next.caps} onPress={next.run}>
        <ChevronDown {...ICON} />
      </IconButton>
      <span className={styles.where} role="status">
        {where}
      </span>
    </>
  );
}
/** The open article with its head bar: where you are in it, notes shown or not. */
export function ReaderPane(props: ReaderPaneProps) {
  const { opened, relatives, hits, searching, tags, commands, folder, pending, onShowNewer, onEdit, paneRef, textRef } =
    props;
  const { active, statement, hit, find } = useViewOf('active', 'statement', 'hit', 'find');
  const { notes, inspector, size } = usePreferences();
  const text = opened?.text ?? null;
  const annotations = opened?.annotations;
  const marks = useMemo(() => (text && annotations ? marksOf(annotations, text, tags) : []), [text, annotations, tags]);
  const article = useMemo(
    () =>
      opened && {
        ...opened.article,
        saysSource: opened.article.sourceFrom.by === 'text',
        words: opened.text?.words ?? 0,
        tags: opened.article.tags.flatMap((id) => tags.get(id) ?? []),
        newerSince: opened.article.newer?.since ?? 0,
        elsewhere: opened.elsewhere,
      },
    [opened, tags],
  );
  const statements = text?.blocks.filter(({ kind }) => kind !== 'heading').length ?? 0;
  return (
    <section className={styles.pane} aria-label={readerPane} ref={paneRef} tabIndex={-1}>
      <header className={styles.head}>
        <span className={styles.back}>
          <IconButton label={commands.back.label} keys={commands.back.caps} onPress={commands.back.run}>
            <ArrowLeft {...ICON} />
          </IconButton>
        </span>
        {opened && <Walk commands={commands} searching={searching} statements={statements} hits={hits.length} />}
        <span className={styles.space} />
        {opened && find !== null && (
          <FindBar
            commands={commands}
            onClose={() => {
              useView.setState({ find: null });
              commands.paneReader.run();
            }}
          />
        )}
        {opened && find === null && (
          <IconButton label={commands.findHere.label} keys={commands.findHere.caps} onPress={commands.findHere.run}>
            <TextSearch {...ICON} />
          </IconButton>
        )}
        {opened && (
          <ToggleIconButton
            label={commands.notes.label}
            isSelected={notes}
            onChange={(shown) => keepPreferences({ notes: shown })}
          >
            <MessageSquareText {...ICON} />
          </ToggleIconButton>
        )}
        {opened?.text && (
          <IconButton label={commands.removed.label} keys={commands.removed.caps} onPress={commands.removed.run}>
            <Eraser {...ICON} />
          </IconButton>
        )}
        {opened && (
          <IconButton label={commands.original.label} keys={commands.original.caps} onPress={commands.original.run}>
            <FileText {...ICON} />
          </IconButton>
        )}
        {opened && (
          <ToggleIconButton
            label={commands.inspector.label}
            keys={commands.inspector.caps}
            isSelected={inspector}
            onChange={commands.inspector.run}
          >
            <PanelRight {...ICON} />
          </ToggleIconButton>
        )}
      </header>
      {!opened && <EmptyState sentence={chooseArticle} />}
      {opened && !text && <EmptyState sentence={`${textNotHere} ${folder}.`} />}
      {text && article && (
        <Reader
          key={text.id}
          article={article}
          blocks={text.blocks}
          marks={marks}
          active={active}
          onSelect={(id) => useView.setState({ active: id })}
          onOpenNote={onEdit}
          hits={hits}
          currentHit={hit < 0 ? null : hit}
          pending={pending}
          statement={statement}
          onStatement={(reached) => useView.setState({ statement: reached })}
          showNotes={notes}
          size={size}
          onShowNewer={onShowNewer}
          also={
            <AlsoPublished
              title={article.title}
              relatives={relatives}
              onOpen={(id) => {
                showArticle(id);
                commands.paneReader.run();
              }}
              onMore={() => keepPreferences({ inspector: true })}
            />
          }
          onAddTag={commands.tag.run}
          textRef={textRef}
        />
      )}
    </section>
  );
}
