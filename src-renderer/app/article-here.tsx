import type { Ref } from 'react';
import type { TagPath } from '../archive/tag-paths';
import type { Hit } from '../indexing/find-hits';
import { OriginalView } from '../reader/original/original-view';
import { RemovedBlocks } from '../reader/removed/removed-blocks';
import type { Relative } from '../reader/reprints/relatives-of';
import type { Actions } from './actions/use-actions';
import { CompareHere } from './compare-here';
import type { Commands } from './keys/key-bindings';
import type { Archive } from './open-archive';
import { ReaderPane } from './reader-pane';
import type { Opened } from './use-opened';
import { lookAt, useView, useViewOf } from './view-store';

export interface ArticleHereProps {
  readonly archive: Archive;
  readonly actions: Actions;
  readonly commands: Commands;
  readonly opened: Opened | null;
  /** Its reprints and versions. */
  readonly relatives: readonly Relative[];
  readonly hits: readonly Hit[];
  readonly tags: ReadonlyMap<string, TagPath>;
  /** Shows its file outside of Verbatim; undefined where the host cannot. */
  readonly onShowFile: (() => void) | undefined;
  readonly readerRef: Ref<HTMLElement>;
  readonly textRef: Ref<HTMLElement>;
}
/** The open article in one of its looks: its original, compared with another, with what was removed, or to be read. */
export function ArticleHere(props: ArticleHereProps) {
  const { archive, actions, commands, opened, relatives, hits, tags, onShowFile, readerRef, textRef } = props;
  const { db, host, header } = archive;
  const { look, comparing, find, query, annotating } = useViewOf('look', 'comparing', 'find', 'query', 'annotating');
  if (look === 'original' && opened)
    return (
      <OriginalView
        key={opened.article.id}
        article={opened.article}
        text={opened.text}
        statement={useView.getState().statement}
        db={db}
        host={host}
        onLook={lookAt}
        keys={commands.original.caps}
        onClose={commands.original.run}
        {...(onShowFile && { onShowFile })}
      />
    );
  if (comparing !== '' && opened?.text)
    return (
      <CompareHere archive={archive} opened={opened} other={comparing} relatives={relatives} commands={commands} />
    );
  if (look && look !== 'original' && opened?.text)
    return (
      <RemovedBlocks
        key={opened.article.id}
        article={opened.article}
        text={opened.text}
        db={db}
        host={host}
        onPutBack={actions.putBack}
        look={look}
        onLook={lookAt}
        keys={commands.removed.caps}
        onClose={commands.removed.run}
      />
    );
  return (
    <ReaderPane
      opened={opened}
      relatives={relatives}
      hits={hits}
      searching={query.trim() !== '' || (find ?? '') !== ''}
      tags={tags}
      commands={commands}
      folder={header.folder}
      pending={annotating?.kind === 'new' ? annotating : null}
      onShowNewer={actions.showNewer}
      onEdit={(annotation) => useView.setState({ active: annotation, annotating: { kind: 'edit', annotation } })}
      paneRef={readerRef}
      textRef={textRef}
    />
  );
}
