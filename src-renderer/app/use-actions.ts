import { useMemo, useRef } from 'react';
import type { Change } from '#contract/change';
import { articleHistory } from '#text/article-history';
import { annotate, type Remark, removeAnnotations, reviseAnnotation } from '../annotation/annotate';
import { quotePassage } from '../annotation/quote-passage';
import { annotationsWith, tagAnnotations } from '../annotation/tag-annotations';
import { articlesOf, idsOfArticles } from '../archive/reads';
import { changeRow } from '../archive/record';
import type { Annotation, Article, Tag } from '../archive/rows';
import type { TagPath } from '../archive/tag-paths';
import { deleteTag, editTag, type TagDraft, tagArticles } from '../codebook/edit-tags';
import { tagDeleted } from '../codebook/words';
import { copyWithCitation } from '../export/copy-with-citation';
import { undoOrRedo } from '../history/undo';
import type { Importing } from '../import/use-importing';
import { focusMark } from '../reader/focus-mark';
import type { Look } from '../reader/looks-pane';
import type { Span } from '../reader/mark';
import { nextMark } from '../reader/next-mark';
import { putBlockBack } from '../reader/put-block-back';
import type { Relative } from '../reader/relatives-of';
import { isPutBack, notPutBack } from '../reader/removed-words';
import { noReprint } from '../reader/reprint-words';
import { selectedPassage } from '../reader/selected-passage';
import { showNewer } from '../reader/show-version';
import { NOTHING_PICKED } from '../ui/picking';
import { isTyping } from './commands';
import type { CommandName } from './key-bindings';
import type { Archive } from './open-archive';
import { keepPreferences, READING, usePreferences } from './preferences';
import { recordChange } from './record-change';
import { say } from './toasts';
import type { Opened } from './use-opened';
import { compareArticles, showArticle, useView } from './view-store';
import * as words from './words';

/** Where focus goes. */
interface Places {
  readonly search: () => HTMLElement | null;
  readonly sidebar: () => HTMLElement | null;
  readonly list: () => HTMLElement | null;
  readonly reader: () => HTMLElement | null;
  /** The element that holds the open text. */
  readonly text: () => HTMLElement | null;
}
/** What the actions act on; read anew at each call. */
export interface Scene {
  readonly archive: Archive;
  readonly opened: Opened | null;
  /** Its reprints and versions. */
  readonly relatives: readonly Relative[];
  readonly tags: readonly Tag[];
  readonly paths: readonly TagPath[];
  /** How many hits of the query the open article has. */
  readonly hits: number;
  /** The articles of the list in their order. */
  readonly listed: readonly string[];
  readonly importing: Importing;
  readonly places: Places;
  readonly beginKeySelection: () => void;
}
export interface Actions extends Readonly<Record<CommandName, () => void>> {
  /** Opens an article at one of its annotations; Back goes to the list of all of them. */
  readonly openPassage: (article: string, annotation: string) => void;
  readonly exportThese: (annotations: readonly string[]) => void;
  readonly tagMany: (annotations: readonly string[], paths: readonly string[]) => void;
  readonly deleteMany: (annotations: readonly string[]) => void;
  readonly saveTagging: (tagging: { readonly add: readonly string[]; readonly remove: readonly string[] }) => void;
  readonly saveTag: (draft: TagDraft) => void;
  /** Deletes a tag that so many passages carry. */
  readonly deleteTag: (id: string, passages: number) => void;
  /** Puts a run of removed blocks back into the open text; resolves to whether it was done. */
  readonly putBack: (run: number) => Promise<boolean>;
  readonly saveRemark: (remark: Remark) => void;
  readonly removeAnnotation: (annotation: Annotation) => void;
  /** Shows the version of the open text that waits. */
  readonly showNewer: () => void;
}
function step<Item>(items: readonly Item[], at: Item | undefined, by: 1 | -1): Item | undefined {
  const place = at === undefined ? -1 : items.indexOf(at);
  if (place < 0) return by === 1 ? items[0] : items.at(-1);
  return items[place + by] ?? at;
}
/** What every command does. The same functions for as long as the window lives; what they act on is read when they run. */
export function useActions(scene: Scene): Actions {
  const now = useRef(scene);
  now.current = scene;
  return useMemo(() => makeActions(() => now.current), []);
}
function makeActions(scene: () => Scene): Actions {
  const view = useView.getState;
  const set = useView.setState;
  const preferred = usePreferences.getState;
  const record = (changes: readonly Change[]): Promise<boolean> => recordChange(scene().archive.record, changes);
  const failed = (): void => say(words.notSaved);

  const travel = (what: 'undo' | 'redo'): void => {
    const { host, catchUp } = scene().archive;
    undoOrRedo(host, catchUp, what).then(({ sentence }) => say(sentence), failed);
  };
  const goTo = (by: 1 | -1) => (): void => {
    const id = step(scene().listed, view().open || undefined, by);
    if (id) showArticle(id);
  };
  const walkStatements = (by: 1 | -1) => (): void => {
    const count = scene().opened?.text?.blocks.filter(({ kind }) => kind !== 'heading').length ?? 0;
    set(({ statement }) => ({ statement: Math.min(count, Math.max(1, statement + by)) }));
  };
  const walkHits = (by: 1 | -1) => (): void => {
    const { hits } = scene();
    const from = (at: number): number => (at < 0 && by < 0 ? 0 : at);
    set(({ hit }) => ({ hit: hits === 0 ? -1 : (from(hit) + by + hits) % hits }));
  };
  const walkMarks = (by: 1 | -1) => (): void => {
    const { opened, places } = scene();
    const marks = (opened?.annotations ?? []).map(({ id, now: { start, end } }) => ({ id, start, end }));
    const active = nextMark(marks, view().active, by);
    set({ active });
    const text = places.text();
    if (active && text) requestAnimationFrame(() => focusMark(text, active));
  };
  const annotation = (): Annotation | undefined => scene().opened?.annotations.find(({ id }) => id === view().active);

  const saveNew = async (opened: Opened, passage: Span, remark: Remark): Promise<void> => {
    if (!opened.text) return;
    const made = quotePassage(opened.text.id, opened.source, passage);
    const { id, changes } = annotate(opened.article.id, made, remark, scene().tags);
    if (!(await record(changes))) return;
    document.getSelection()?.removeAllRanges();
    set({ annotating: null, active: id, lastTags: remark.tags });
  };
  const saveRemark = (remark: Remark): void => {
    const { opened, tags } = scene();
    const { annotating } = view();
    if (!opened || !annotating) return;
    if (annotating.kind === 'new') {
      const { start, end } = annotating;
      saveNew(opened, { start, end }, remark).catch(failed);
      return;
    }
    const row = opened.annotations.find(({ id }) => id === annotating.annotation);
    if (!row) return;
    record(reviseAnnotation(row, remark, tags)).then((saved) => {
      if (saved) set({ annotating: null, lastTags: remark.tags });
    }, failed);
  };
  /** The passage that is selected; says what to do where none is. */
  const selected = (): { opened: Opened; passage: Span } | null => {
    const { opened, places } = scene();
    const text = places.text();
    const passage = opened?.text && text ? selectedPassage(text, opened.source) : null;
    if (!opened || !passage) say(words.selectFirst);
    return opened && passage ? { opened, passage } : null;
  };
  const annotateSelected = (): void => {
    const found = selected();
    if (found) set({ annotating: { kind: 'new', ...found.passage } });
  };
  const annotateWithLast = (): void => {
    const { lastTags } = view();
    const found = lastTags.length > 0 ? selected() : null;
    if (found) saveNew(found.opened, found.passage, { tags: lastTags, note: '' }).catch(failed);
    else if (lastTags.length === 0) annotateSelected();
  };
  const removeAnnotation = (row: Annotation): void => {
    record(removeAnnotations([row], Date.now())).then((saved) => {
      if (!saved) return;
      set({ active: null, annotating: null });
      say(words.deletedAnnotations(1), () => travel('undo'));
    }, failed);
  };
  /** The articles that a command is about: those that are picked, else the open one. */
  const articles = (): Promise<Article[]> => {
    const { picking, open } = view();
    const ids = picking.picked.size > 0 ? [...picking.picked] : [open];
    return articlesOf(
      scene().archive.db,
      ids.filter((id) => id !== ''),
    );
  };
  const tagMany = async (ids: readonly string[], paths: readonly string[]): Promise<void> => {
    const rows = await annotationsWith(scene().archive.db, ids);
    await record(tagAnnotations(rows, paths, scene().tags));
  };
  const deleteMany = async (ids: readonly string[]): Promise<void> => {
    const rows = await annotationsWith(scene().archive.db, ids);
    const saved = await record(removeAnnotations(rows, Date.now()));
    if (saved) say(words.deletedAnnotations(rows.length), () => travel('undo'));
  };
  const trashOrRestore = async (): Promise<void> => {
    const chosen = await articles();
    const at = chosen.some(({ trashedAt }) => trashedAt === 0) ? Date.now() : 0;
    const moved = chosen.filter(({ trashedAt }) => (trashedAt === 0) === (at !== 0));
    if (moved.length === 0) return;
    const { listed } = scene();
    const left = listed.filter((id) => !moved.some((article) => article.id === id));
    const next = left[Math.min(left.length - 1, Math.max(0, listed.indexOf(moved[0]?.id ?? '')))];
    const changes = moved.map((article) => changeRow(article, 'article.trash', { at }, { at: article.trashedAt }));
    if (!(await record(changes))) return;
    set({ picking: NOTHING_PICKED });
    showArticle(next ?? '');
    say(at === 0 ? words.restored(moved.length) : words.trashed(moved.length), () => travel('undo'));
  };
  const remove = (): void => {
    const row = view().picking.picked.size > 0 ? undefined : annotation();
    if (row) removeAnnotation(row);
    else trashOrRestore().catch(failed);
  };
  const toggleRead = async (): Promise<void> => {
    const chosen = await articles();
    const at = chosen.some(({ readAt }) => readAt === 0) ? Date.now() : 0;
    const changed = chosen.filter(({ readAt }) => (readAt === 0) === (at !== 0));
    await record(changed.map((article) => changeRow(article, 'article.read', { at }, { at: article.readAt })));
  };
  const extractAgain = async (chosen: Promise<readonly string[]>): Promise<void> => {
    scene().importing.extractAgain(await chosen);
    set({ picking: NOTHING_PICKED });
  };
  const saveTagging = async (tagging: { add: readonly string[]; remove: readonly string[] }): Promise<void> => {
    const { tags, paths } = scene();
    const chosen = await articlesOf(scene().archive.db, view().tagging);
    const remove = paths.filter(({ path }) => tagging.remove.includes(path)).map(({ id }) => id);
    const saved = await record(tagArticles(chosen, { add: tagging.add, remove }, tags));
    if (saved) set({ tagging: [], picking: NOTHING_PICKED });
  };
  const saveTag = (draft: TagDraft): void => {
    const tag = scene().tags.find(({ id }) => id === view().editingTag);
    if (!tag) return;
    record(editTag(tag, draft)).then((saved) => {
      if (saved) set({ editingTag: '' });
    }, failed);
  };
  const removeTag = (id: string, passages: number): void => {
    const { tags, paths } = scene();
    const path = paths.find((each) => each.id === id)?.path ?? '';
    record(deleteTag(tags, id, Date.now())).then((saved) => {
      if (!saved) return;
      if (view().tag === id) set({ tag: '' });
      say(tagDeleted(path, passages), () => travel('undo'));
    }, failed);
  };
  const showWaiting = async (): Promise<void> => {
    const { opened, archive, places } = scene();
    if (!opened) return;
    const history = articleHistory(await archive.host.changesOf([opened.article.id]));
    if (await record(showNewer(opened.article, new Set(history?.corrections.keys())))) places.reader()?.focus();
  };
  const putBack = async (run: number): Promise<boolean> => {
    const { archive, opened } = scene();
    if (!opened?.text) return false;
    const { article, text } = opened;
    const answer = await putBlockBack({ ...archive, record }, article.id, text, run);
    if (!answer.ok) {
      if (answer.reason !== 'not-recorded') say(notPutBack(answer.reason));
      return false;
    }
    // The reader will open at what came back.
    const before = text.blocks.slice(0, text.removed[run]?.after);
    set({ statement: before.filter(({ kind }) => kind !== 'heading').length + 1 });
    say(isPutBack(answer.moved, answer.parted), () => travel('undo'));
    return true;
  };
  /** Shows the open article another way; null goes back to its text. */
  const showLook = (look: Look | null): void => {
    const { opened, places } = scene();
    const shown = opened && (opened.text || look === 'original') ? look : null;
    set({ look: shown, comparing: '', front: 'main' });
    if (shown) return;
    requestAnimationFrame(() => {
      // Whoever has gone on to a field in the meantime stays there.
      if (!isTyping(document.activeElement)) places.reader()?.focus();
    });
  };
  const resize = (by: number) => (): void =>
    keepPreferences({ size: Math.min(READING.size.max, Math.max(READING.size.min, preferred().size + by)) });
  const focus = (place: keyof Places) => (): void => scene().places[place]()?.focus();
  const nextPane = (): void => {
    const { places } = scene();
    const order = [places.sidebar(), places.list(), places.reader()].filter((pane) => pane !== null);
    const at = order.findIndex((pane) => pane.contains(document.activeElement));
    order[(at + 1) % order.length]?.focus();
  };
  /** What is selected, else the annotation that is active, with its citation. */
  const copyCited = (): void => {
    const { opened, places } = scene();
    const text = places.text();
    const passage = (opened?.text && text && selectedPassage(text, opened.source)) ?? annotation()?.now;
    if (!opened?.text || !passage) {
      say(words.selectFirst);
      return;
    }
    navigator.clipboard.writeText(copyWithCitation(opened.article, opened.text, passage)).then(
      () => say(words.copiedCited),
      () => say(words.notCopied),
    );
  };
  return {
    palette: () => set({ floating: 'palette' }),
    settings: () => set({ floating: 'settings' }),
    allKeys: () => set({ floating: 'allKeys' }),
    themeSystem: () => keepPreferences({ theme: 'system' }),
    themeLight: () => keepPreferences({ theme: 'light' }),
    themeDark: () => keepPreferences({ theme: 'dark' }),
    sidebar: () => keepPreferences({ sidebar: !preferred().sidebar }),
    search: focus('search'),
    importFiles: () => scene().importing.importFiles(),
    importFolder: () => scene().importing.importFolder(),
    extractAgain: () => void extractAgain(articles().then((rows) => rows.map(({ id }) => id))).catch(failed),
    extractAll: () => void extractAgain(idsOfArticles(scene().archive.db)).catch(failed),
    exportAll: () => set({ exporting: { chosen: [] } }),
    copyCited,
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    nextStatement: walkStatements(1),
    previousStatement: walkStatements(-1),
    findHere: () => {
      if (scene().opened) set({ find: view().find ?? '', front: 'main' });
    },
    nextHit: walkHits(1),
    previousHit: walkHits(-1),
    nextArticle: goTo(1),
    previousArticle: goTo(-1),
    nextAnnotation: walkMarks(1),
    previousAnnotation: walkMarks(-1),
    annotate: annotateSelected,
    annotateLast: annotateWithLast,
    editNote: () => {
      const row = annotation();
      if (row) set({ annotating: { kind: 'edit', annotation: row.id } });
    },
    remove,
    read: () => void toggleRead().catch(failed),
    inspector: () => keepPreferences({ inspector: !preferred().inspector }),
    removed: () => {
      const { look } = view();
      showLook(look === 'in-place' || look === 'removed-only' ? null : 'in-place');
    },
    original: () => showLook(view().look === 'original' ? null : 'original'),
    compare: () => {
      const { opened, relatives, places } = scene();
      const [first] = relatives;
      if (view().comparing !== '') {
        set({ comparing: '' });
        requestAnimationFrame(() => places.reader()?.focus());
      } else if (opened && first) compareArticles(opened.article.id, first.id);
      else say(noReprint);
    },
    notes: () => keepPreferences({ notes: !preferred().notes }),
    larger: resize(1),
    smaller: resize(-1),
    usualSize: () => keepPreferences({ size: READING.size.usual }),
    paneSidebar: focus('sidebar'),
    paneList: focus('list'),
    paneReader: focus('reader'),
    nextPane,
    back: () => set(({ fromAnnotations }) => ({ front: 'list', showImport: false, showAnnotations: fromAnnotations })),
    imports: () => set({ showImport: true, importRun: '' }),
    annotations: () => set({ showAnnotations: true, showImport: false, query: '' }),
    selectByKeys: () => scene().beginKeySelection(),
    tag: () => {
      const { picking, open } = view();
      set({ tagging: picking.picked.size > 0 ? [...picking.picked] : open === '' ? [] : [open] });
    },
    openPassage: (article, passage) => {
      showArticle(article);
      set({ active: passage, fromAnnotations: true });
      requestAnimationFrame(() => scene().places.reader()?.focus());
    },
    exportThese: (ids) => set({ exporting: { chosen: ids } }),
    tagMany: (ids, paths) => void tagMany(ids, paths).catch(failed),
    deleteMany: (ids) => void deleteMany(ids).catch(failed),
    putBack: (run) =>
      putBack(run).catch(() => {
        failed();
        return false;
      }),
    saveTagging: (tagging) => void saveTagging(tagging).catch(failed),
    saveTag,
    deleteTag: removeTag,
    saveRemark,
    removeAnnotation,
    showNewer: () => void showWaiting().catch(failed),
  };
}
