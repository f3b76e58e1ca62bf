import { useMemo, useRef } from 'react';
import type { Remark } from '../../annotation/annotate';
import type { Annotation } from '../../archive/rows';
import type { TagDraft } from '../../codebook/edit-tags';
import type { CommandName } from '../keys/key-bindings';
import { useView } from '../view-store';
import { annotationActions } from './annotation-actions';
import { articleActions } from './article-actions';
import { lookActions } from './look-actions';
import { tagActions } from './tag-actions';
import { makeTools, type Scene } from './tools';
import { walkActions } from './walk-actions';

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
/** What every command does. The same functions for as long as the window lives; what they act on is read when they run. */
export function useActions(scene: Scene): Actions {
  const now = useRef(scene);
  now.current = scene;
  return useMemo(() => makeActions(() => now.current), []);
}
function makeActions(scene: () => Scene): Actions {
  const tools = makeTools(scene);
  const { trashOrRestore, ...articles } = articleActions(tools);
  const annotations = annotationActions(tools);
  return {
    ...lookActions(tools),
    ...walkActions(tools),
    ...articles,
    ...annotations,
    ...tagActions(tools),
    remove: () => {
      const row = useView.getState().picking.picked.size > 0 ? undefined : tools.annotation();
      if (row) annotations.removeAnnotation(row);
      else trashOrRestore();
    },
    undo: () => tools.travel('undo'),
    redo: () => tools.travel('redo'),
    importFiles: () => scene().importing.importFiles(),
    importFolder: () => scene().importing.importFolder(),
    selectByKeys: () => scene().beginKeySelection(),
  };
}
