import { annotate, type Remark, removeAnnotations, reviseAnnotation } from '../../annotation/annotate';
import { quotePassage } from '../../annotation/quote-passage';
import { annotationsWith, tagAnnotations } from '../../annotation/tag-annotations';
import type { Annotation } from '../../archive/rows';
import { copyWithCitation } from '../../export/copy-with-citation';
import type { Span } from '../../reader/mark';
import { selectedPassage } from '../../reader/selected-passage';
import { say } from '../toasts';
import type { Opened } from '../use-opened';
import { showArticle, useView } from '../view-store';
import * as words from '../words';
import type { Tools } from './tools';

/** What is done with passages: one in the open text, or several in the list of all annotations. */
export function annotationActions({ scene, record, failed, travel, annotation }: Tools) {
  const view = useView.getState;
  const set = useView.setState;
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
  const tagMany = async (ids: readonly string[], paths: readonly string[]): Promise<void> => {
    const rows = await annotationsWith(scene().archive.db, ids);
    await record(tagAnnotations(rows, paths, scene().tags));
  };
  const deleteMany = async (ids: readonly string[]): Promise<void> => {
    const rows = await annotationsWith(scene().archive.db, ids);
    const saved = await record(removeAnnotations(rows, Date.now()));
    if (saved) say(words.deletedAnnotations(rows.length), () => travel('undo'));
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
    annotate: annotateSelected,
    annotateLast: annotateWithLast,
    editNote: (): void => {
      const row = annotation();
      if (row) set({ annotating: { kind: 'edit', annotation: row.id } });
    },
    saveRemark,
    removeAnnotation,
    copyCited,
    openPassage: (article: string, passage: string): void => {
      showArticle(article);
      set({ active: passage, fromAnnotations: true });
      requestAnimationFrame(() => scene().places.reader()?.focus());
    },
    exportThese: (chosen: readonly string[]): void => set({ exporting: { chosen } }),
    tagMany: (ids: readonly string[], paths: readonly string[]): void => void tagMany(ids, paths).catch(failed),
    deleteMany: (ids: readonly string[]): void => void deleteMany(ids).catch(failed),
  };
}
