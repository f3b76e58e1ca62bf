import { useCallback, useEffect, useMemo, useRef } from 'react';
import { AnnotationList } from '../annotation/annotation-list';
import { tagsOf } from '../archive/reads';
import type { Tag } from '../archive/rows';
import { tagPaths } from '../archive/tag-paths';
import { useLive } from '../archive/use-live';
import { tagWithBelow } from '../codebook/edit-tags';
import { FolderChooser } from '../import/folder-chooser';
import { useImporting } from '../import/use-importing';
import { Inspector } from '../reader/inspector';
import type { Look } from '../reader/looks-pane';
import { OriginalView } from '../reader/original-view';
import { RemovedBlocks } from '../reader/removed-blocks';
import { useRelatives } from '../reader/use-relatives';
import type { RowListHandle } from '../search/row-list';
import { useLibraryCounts, useLibraryList } from '../search/use-library';
import { useSearch } from '../search/use-search';
import { Panes } from '../ui/panes';
import { Toasts } from '../ui/toasts';
import { useWindowWidth } from '../ui/use-window-width';
import { AllKeysDialog } from './all-keys-dialog';
import { AnnotateHere } from './annotate-here';
import { makeCommands } from './commands';
import { CompareHere } from './compare-here';
import { DropZone } from './drop-zone';
import { EmptyArchive } from './empty-archive';
import { ExportHere } from './export-here';
import { ImportsHere } from './imports-here';
import { InspectSeveral } from './inspect-several';
import { ListPane } from './list-pane';
import type { Archive } from './open-archive';
import { Palette } from './palette';
import { keepPreferences, usePreferences } from './preferences';
import { ReaderPane } from './reader-pane';
import { recordChange } from './record-change';
import { SettingsDialog } from './settings-dialog';
import { Sidebar } from './sidebar';
import { StatusBar } from './status-bar';
import { StoppedHere } from './stopped-here';
import { TagDialogs } from './tag-dialogs';
import { TitleBar } from './title-bar';
import { say, toasts } from './toasts';
import { useActions } from './use-actions';
import { useInspectorFocus } from './use-inspector-focus';
import { useKeySelection } from './use-key-selection';
import { useKeys } from './use-keys';
import { useHits, useOpened } from './use-opened';
import { usePlace } from './use-place';
import { useReadMark } from './use-read-mark';
import { useSearchKey } from './use-search-key';
import { compareArticles, showArticle, useView, useViewOf } from './view-store';
import { damagedJournal } from './words';
import styles from './workspace.module.css';

const NO_TAGS: readonly Tag[] = [];
const NONE: readonly string[] = [];

/** The whole window: title bar, panes, status bar, and what floats above them. */
export function Workspace({ archive }: { readonly archive: Archive }) {
  const { db, host, index, header } = archive;
  const view = useViewOf(
    'spec',
    'tag',
    'open',
    'query',
    'find',
    'annotating',
    'look',
    'comparing',
    'front',
    'floating',
    'showImport',
    'showAnnotations',
    'annotations',
    'generation',
    'caughtUp',
  );
  const several = useView(({ picking, query }) => picking.picked.size > 1 && query.trim() === '');
  const { sidebar, inspector, widths, keys, singleKeys } = usePreferences();
  const tagRows = useLive(() => tagsOf(db), [db]) ?? NO_TAGS;
  const paths = useMemo(() => tagPaths(tagRows), [tagRows]);
  const byId = useMemo(() => new Map(paths.map((path) => [path.id, path])), [paths]);
  const spec = useMemo(
    () => ({ ...view.spec, tags: view.tag === '' ? NONE : tagWithBelow(paths, view.tag) }),
    [view.spec, paths, view.tag],
  );
  const withBelow = useCallback((tag: string) => tagWithBelow(paths, tag), [paths]);
  const library = useLibraryCounts(index, view.generation);
  const choices = useMemo(
    () => paths.map(({ id, path, hue }) => ({ id, path, hue, count: library?.tags[id] ?? 0 })),
    [paths, library],
  );
  const list = useLibraryList(index, spec, view.generation);
  const search = useSearch(index, view.query, view.generation);
  const opened = useOpened(db, view.open);
  const relatives = useRelatives(db, index, view.open, view.generation);
  const hits = useHits(index, view.open, view.find ?? view.query);
  usePlace(db, view.open);
  /** Below this width the inspector lies over the article. */
  const overlaid = useWindowWidth() < 1400;
  const importing = useImporting(host, say);
  useReadMark(archive.record, opened);

  const searchRef = useRef<HTMLInputElement>(null);
  const sidebarRef = useRef<HTMLElement>(null);
  const readerRef = useRef<HTMLElement>(null);
  const { inspectorRef, correctSeveral } = useInspectorFocus();
  const textRef = useRef<HTMLElement>(null);
  const listRef = useRef<RowListHandle>(null);
  const annotationsRef = useRef<HTMLElement>(null);
  const text = useCallback(() => textRef.current, []);
  const beginKeySelection = useKeySelection(opened, text);
  const searching = view.query.trim() !== '';
  const listed = useMemo(
    () => (searching ? (search.answer?.hits.map(({ id }) => id) ?? NONE) : (list?.ids ?? NONE)),
    [searching, search.answer, list],
  );
  const actions = useActions({
    archive,
    // What is not seen is not acted on.
    opened: view.showAnnotations ? null : opened,
    relatives,
    tags: tagRows,
    paths,
    hits: hits.length,
    listed,
    importing,
    beginKeySelection,
    places: {
      search: () => searchRef.current,
      sidebar: () => sidebarRef.current,
      list: () => annotationsRef.current ?? listRef.current?.element() ?? null,
      reader: () => readerRef.current,
      text,
    },
  });
  const commands = useMemo(() => makeCommands(actions, { keys, singleKeys }), [actions, keys, singleKeys]);
  useKeys(commands);
  useEffect(() => {
    if (header.toImport.length > 0) importing.importPaths(header.toImport);
    if (header.damaged.length > 0) say(damagedJournal(header.damaged.length));
    // Only once, with what the archive was opened with.
  }, [header, importing.importPaths]);

  useEffect(() => {
    if (view.showAnnotations) annotationsRef.current?.focus();
  }, [view.showAnnotations]);
  const close = (): void => useView.setState({ floating: null });
  const read = useCallback(() => requestAnimationFrame(() => readerRef.current?.focus()), []);
  const readArticle = (id: string): void => {
    showArticle(id);
    read();
  };
  const first = listed.includes(view.open) ? view.open : listed[0];
  const onSearchKey = useSearchKey({
    searching,
    answered: searching && search.query === view.query,
    first,
    onRead: read,
    onList: () => listRef.current?.element()?.focus(),
  });
  const empty = view.caughtUp && library?.all === 0 && library.trash === 0 && !view.showImport && !searching;
  const onLook = (look: Look): void => useView.setState({ look, comparing: '' });
  const showFile =
    header.host === 'electron' && opened ? () => void host.show({ original: opened.article.original }) : undefined;
  const pending = view.annotating?.kind === 'new' ? view.annotating : null;
  const main = view.showImport ? (
    <ImportsHere archive={archive} importing={importing} />
  ) : view.showAnnotations ? (
    <AnnotationList
      index={index}
      generation={view.generation}
      tags={choices}
      withBelow={withBelow}
      view={view.annotations}
      onView={(annotations) => useView.setState({ annotations })}
      onOpen={actions.openPassage}
      onTag={actions.tagMany}
      onDelete={actions.deleteMany}
      onExport={actions.exportThese}
      listRef={annotationsRef}
    />
  ) : empty ? (
    <EmptyArchive onFiles={importing.importFiles} onFolder={importing.importFolder} onSample={importing.importSample} />
  ) : view.look === 'original' && opened ? (
    <OriginalView
      key={opened.article.id}
      article={opened.article}
      text={opened.text}
      statement={useView.getState().statement}
      db={db}
      host={host}
      onLook={onLook}
      keys={commands.original.caps}
      onClose={commands.original.run}
      {...(showFile && { onShowFile: showFile })}
    />
  ) : view.comparing !== '' && opened?.text ? (
    <CompareHere archive={archive} opened={opened} other={view.comparing} relatives={relatives} commands={commands} />
  ) : view.look && view.look !== 'original' && opened?.text ? (
    <RemovedBlocks
      key={opened.article.id}
      article={opened.article}
      text={opened.text}
      db={db}
      host={host}
      onPutBack={actions.putBack}
      look={view.look}
      onLook={onLook}
      keys={commands.removed.caps}
      onClose={commands.removed.run}
    />
  ) : (
    <ReaderPane
      opened={opened}
      relatives={relatives}
      hits={hits}
      searching={searching || (view.find ?? '') !== ''}
      tags={byId}
      commands={commands}
      folder={header.folder}
      pending={pending}
      onShowNewer={actions.showNewer}
      onEdit={(annotation) => useView.setState({ active: annotation, annotating: { kind: 'edit', annotation } })}
      paneRef={readerRef}
      textRef={textRef}
    />
  );
  return (
    <DropZone onDrop={importing.importDropped}>
      <TitleBar
        commands={commands}
        articles={library?.all ?? 0}
        framed={header.host === 'electron'}
        searchRef={searchRef}
        onSearchKey={onSearchKey}
      />
      <div className={styles.middle}>
        <StoppedHere archive={archive} importing={importing} />
        <main className={styles.body}>
          <Panes
            sidebar={
              sidebar ? (
                <Sidebar
                  library={library}
                  tags={paths}
                  onEditTag={(id) => useView.setState({ editingTag: id })}
                  onDeleteTag={(id) => actions.deleteTag(id, library?.tags[id] ?? 0)}
                  paneRef={sidebarRef}
                />
              ) : null
            }
            list={
              empty || view.showImport || view.showAnnotations ? null : (
                <ListPane
                  index={index}
                  spec={spec}
                  list={list}
                  search={search}
                  tags={byId}
                  onRead={read}
                  commands={commands}
                  onCorrect={correctSeveral}
                  handle={listRef}
                />
              )
            }
            main={main}
            inspector={
              inspector && several && !view.showImport && !view.showAnnotations ? (
                <InspectSeveral
                  archive={archive}
                  listed={listed}
                  onClose={commands.inspector.run}
                  paneRef={inspectorRef}
                />
              ) : inspector &&
                opened &&
                !view.showImport &&
                !view.showAnnotations &&
                !((view.look || view.comparing !== '') && overlaid) ? (
                <Inspector
                  article={opened.article}
                  text={opened.text}
                  annotations={opened.annotations.length}
                  relatives={relatives}
                  onOpen={readArticle}
                  onCompare={(other) => compareArticles(opened.article.id, other)}
                  db={db}
                  host={host}
                  me={header.writer}
                  onRecord={(changes) => recordChange(archive.record, changes)}
                  onShowRemoved={() => onLook('in-place')}
                  onViewOriginal={() => onLook('original')}
                  onClose={commands.inspector.run}
                  {...(showFile && { onShowOriginal: showFile })}
                />
              ) : null
            }
            front={view.front}
            widths={widths}
            onWidths={(chosen) => keepPreferences({ widths: chosen })}
          />
        </main>
      </div>
      <StatusBar library={library} />
      <AnnotateHere opened={opened} paths={paths} counts={library?.tags ?? {}} text={text} actions={actions} />
      <ExportHere archive={archive} opened={opened} paths={paths} annotations={library?.annotations ?? 0} />
      <TagDialogs tags={tagRows} paths={paths} counts={library?.tags ?? {}} opened={opened} actions={actions} />
      {view.floating === 'palette' && (
        <Palette
          commands={commands}
          index={index}
          onOpenArticle={readArticle}
          onSearch={(query) => {
            useView.setState({ query });
            searchRef.current?.focus();
          }}
          onClose={close}
        />
      )}
      {view.floating === 'settings' && (
        <SettingsDialog
          commands={commands}
          folder={header.folder}
          author={header.author}
          onShowFolder={header.host === 'electron' ? () => void host.show({ archive: true }) : undefined}
          onClose={close}
        />
      )}
      {view.floating === 'allKeys' && <AllKeysDialog commands={commands} onClose={close} />}
      {importing.choosing && (
        <FolderChooser
          host={host}
          onClose={importing.closeChooser}
          onChoose={(path) => {
            importing.closeChooser();
            importing.importPaths([path], true);
          }}
        />
      )}
      <input
        ref={importing.field}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          importing.importPicked(Array.from(target.files ?? []));
          target.value = '';
        }}
      />
      <Toasts store={toasts} />
    </DropZone>
  );
}
