import { useCallback, useEffect, useMemo, useRef } from 'react';
import { tagsOf } from '../archive/reads';
import type { Tag } from '../archive/rows';
import { tagPaths } from '../archive/tag-paths';
import { useLive } from '../archive/use-live';
import { tagWithBelow } from '../codebook/edit-tags';
import { useImporting } from '../import/use-importing';
import { useRelatives } from '../reader/reprints/use-relatives';
import type { RowListHandle } from '../search/row-list';
import { useLibraryCounts, useLibraryList } from '../search/use-library';
import { useSearch } from '../search/use-search';
import { Panes } from '../ui/panes';
import { Toasts } from '../ui/toasts';
import { useWindowWidth } from '../ui/use-window-width';
import { useActions } from './actions/use-actions';
import { AnnotateHere } from './annotate-here';
import { ChooseFilesHere } from './choose-files-here';
import { DropZone } from './drop-zone';
import { ExportHere } from './export-here';
import { FloatingHere } from './floating-here';
import { InspectorHere } from './inspector-here';
import { makeCommands } from './keys/commands';
import { useKeys } from './keys/use-keys';
import { ListPane } from './list-pane';
import { MainPane } from './main-pane';
import type { Archive } from './open-archive';
import { keepPreferences, usePreferences } from './preferences';
import { Sidebar } from './sidebar';
import { StatusBar } from './status-bar';
import { StoppedHere } from './stopped-here';
import { TagDialogs } from './tag-dialogs';
import { TitleBar } from './title-bar';
import { say, toasts } from './toasts';
import { useInspectorFocus } from './use-inspector-focus';
import { useKeySelection } from './use-key-selection';
import { useHits, useOpened } from './use-opened';
import { usePlace } from './use-place';
import { useReadMark } from './use-read-mark';
import { useSearchKey } from './use-search-key';
import { showArticle, useView, useViewOf } from './view-store';
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
    'look',
    'comparing',
    'front',
    'showImport',
    'showAnnotations',
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
  const library = useLibraryCounts(index, view.generation);
  const list = useLibraryList(index, spec, view.generation, !view.showImport);
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
  const onShowFile =
    header.host === 'electron' && opened ? () => void host.show({ original: opened.article.original }) : undefined;
  // Where the inspector lies over the article, it gives way to what is compared with the text.
  const covers = overlaid && (view.look !== null || view.comparing !== '');
  const inspects = inspector && !view.showImport && !view.showAnnotations && (several || (opened !== null && !covers));
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
        <StoppedHere archive={archive} importing={importing} library={library} />
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
            main={
              <MainPane
                archive={archive}
                importing={importing}
                actions={actions}
                commands={commands}
                opened={opened}
                relatives={relatives}
                hits={hits}
                tags={byId}
                paths={paths}
                counts={library?.tags}
                empty={empty}
                onShowFile={onShowFile}
                annotationsRef={annotationsRef}
                readerRef={readerRef}
                textRef={textRef}
              />
            }
            inspector={
              inspects ? (
                <InspectorHere
                  archive={archive}
                  opened={opened}
                  relatives={relatives}
                  several={several}
                  listed={listed}
                  onOpen={readArticle}
                  onShowFile={onShowFile}
                  onClose={commands.inspector.run}
                  paneRef={inspectorRef}
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
      <FloatingHere
        archive={archive}
        commands={commands}
        onOpenArticle={readArticle}
        onSearch={(query) => {
          useView.setState({ query });
          searchRef.current?.focus();
        }}
      />
      <ChooseFilesHere host={host} importing={importing} />
      <Toasts store={toasts} />
    </DropZone>
  );
}
